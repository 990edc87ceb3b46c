import '@fontsource-variable/inter/index.css'
import '@/src/portal/styles/index.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { currentText } from '@/src/portal/frame/current-resident'

// Every page depends on who asks.
export const dynamic = 'force-dynamic'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [text, head] = await Promise.all([currentText(), headers()])
  return (
    <html lang={text.locale}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#e8ece4" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1411" />
        <meta name="format-detection" content="telephone=no" />
      </head>
      <body>
        {children}
        <script src="/portal.js" async nonce={head.get('x-nonce') ?? undefined} />
      </body>
    </html>
  )
}
