import type { ReactNode } from 'react'

export type Fact = { key: string; label: string; value: ReactNode; note?: ReactNode }

/** A few values side by side, each under its line. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl className="facts">
    {facts.map(({ key, label, value, note }) => (
      <div key={key}>
        <dt>{label}</dt>
        <dd>
          {value}
          {note && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
)
