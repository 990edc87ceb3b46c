import type { ReactNode } from 'react'

/** Nothing there: says so, says what will be there, offers the next step. */
export const Empty = ({ title, body, action }: { title: string; body: string; action?: ReactNode }) => (
  <div className="empty">
    <p>{title}</p>
    <p>{body}</p>
    {action && <p className="actions">{action}</p>}
  </div>
)
