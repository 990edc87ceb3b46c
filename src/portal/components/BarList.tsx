import { Explain } from './Explain'

export type Bar = { key: string; label: string; note: string; amount: string; size: number }

type BarListProps = {
  bars: Bar[]
  /** What the bars show, for the caption and for those who hear the page. */
  caption: string
  labelColumn: string
  amountColumn: string
  showTable: string
  /** Row under the table that adds the bars up. */
  total?: { label: string; amount: string }
}

/** Height of one bar with its words, and where each sits in it. Pixels, so that letters keep their size. */
const STEP = { height: 68, label: 16, bar: 24, note: 50 }

const percent = (part: number): string => `${part.toFixed(2)}%`

/** Bars from the largest with the figure beside each, drawn by the server; the same as a table below. */
export const BarList = ({ bars, caption, labelColumn, amountColumn, showTable, total }: BarListProps) => {
  const largest = Math.max(...bars.map(({ size }) => size), 1)
  return (
    <figure className="chart">
      <figcaption className="vh">{caption}</figcaption>
      <svg
        height={bars.length * STEP.height - 8}
        role="img"
        aria-label={bars.map(({ label, amount }) => `${label}: ${amount}`).join('; ')}
      >
        {bars.map(({ key, label, note, amount, size }, index) => {
          const top = index * STEP.height
          return (
            <g key={key}>
              <text x="0" y={top + STEP.label} className="strong">
                {label}
              </text>
              <text x="100%" y={top + STEP.label} textAnchor="end" className="strong">
                {amount}
              </text>
              <rect className="c-track" x="0" y={top + STEP.bar + 3} width="100%" height="1" />
              <rect
                className="c-spruce"
                x="0"
                y={top + STEP.bar}
                width={percent((size / largest) * 100)}
                height="7"
              />
              <text className="axis" x="0" y={top + STEP.note}>
                {note}
              </text>
            </g>
          )
        })}
      </svg>
      <Explain summary={showTable}>
        <table>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{labelColumn}</th>
              <th scope="col" className="r">
                {amountColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, note, amount }) => (
              <tr key={key}>
                <th scope="row">
                  {label}
                  <small>{note}</small>
                </th>
                <td className="r">{amount}</td>
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                <th scope="row">{total.label}</th>
                <td className="r">{total.amount}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </Explain>
    </figure>
  )
}
