import { classNames } from './class-names'

export type SumLine = {
  key: string
  label: string
  note?: string | null
  /** Said before the amount instead of a sign: „odjęto”. */
  word?: string | null
  amount: string
}

type SumProps = { lines: SumLine[]; total: { label: string; amount: string; note?: string | null } }

/** A sum as on paper: amounts to the right, a double line under the total. */
export const Sum = ({ lines, total }: SumProps) => (
  <dl className="sum">
    {lines.map((line, index) => (
      <div key={line.key} className={classNames(index === lines.length - 1 && 'before-total')}>
        <dt>
          {line.label}
          {line.note && <small>{line.note}</small>}
        </dt>
        <dd>
          {line.word && <span className="soft">{line.word}</span>}{' '}
          <span className="amount">{line.amount}</span>
        </dd>
      </div>
    ))}
    <div className="total">
      <dt>
        {total.label}
        {total.note && <small>{total.note}</small>}
      </dt>
      <dd>
        <span className="amount">{total.amount}</span>
      </dd>
    </div>
  </dl>
)
