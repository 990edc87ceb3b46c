import type { ReactNode } from 'react'

/** Values of one thing, one row each. */
export const Summary = ({ children }: { children: ReactNode }) => <dl className="summary">{children}</dl>

type SummaryRowProps = {
  label: string
  children: ReactNode
  note?: string | null
  /** Class of the value: `code` for numbers one copies, `amount` for money, `num` for tabular digits. */
  kind?: 'code' | 'amount' | 'num' | undefined
  /** What one can do with the value, such as a copy button. */
  action?: ReactNode
}

export const SummaryRow = ({ label, children, note, kind, action }: SummaryRowProps) => (
  <div>
    <dt>{label}</dt>
    <dd className={kind}>
      {children}
      {note && <small>{note}</small>}
    </dd>
    {action && <dd className="act">{action}</dd>}
  </div>
)
