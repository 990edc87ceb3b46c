import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const securityHeaders = [
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Bundling these would rename their error classes, and Payload's log levels go by class names.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    'pg',
    'graphile-worker',
    'sharp',
    'pg-copy-streams',
    'prom-client',
    '@react-pdf/renderer',
    'write-excel-file',
  ],
  typescript: { tsconfigPath: 'tsconfig.json' },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
    ]),
}

export default withPayload(config, { devBundleServerPackages: false })
