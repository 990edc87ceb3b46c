import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { env } from '@/src/platform/env'

export const dynamic = 'force-dynamic'

/** The framework's own empty page, for the bench: nothing of ours but the setting that lets it be seen. */
export default function BareLayout({ children }: { children: ReactNode }) {
  if (!env().benchPages) notFound()
  return (
    <html lang="pl">
      <body>{children}</body>
    </html>
  )
}
