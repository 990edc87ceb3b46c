import type { ReactNode } from 'react'

/** A term explained where it stands. */
export const Explain = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="explain">
    <summary>{summary}</summary>
    {children}
  </details>
)
