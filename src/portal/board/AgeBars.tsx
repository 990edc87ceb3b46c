export type AgeBar = {
  key: string
  label: string
  amount: string
  size: number
  tone: 'spruce' | 'amber' | 'brick'
}

const percent = (part: number): string => `${part.toFixed(2)}%`

/** How old what is open is: a bar for each age, its words and amount as text. */
export const AgeBars = ({ bars, caption }: { bars: AgeBar[]; caption: string }) => {
  const largest = Math.max(...bars.map(({ size }) => size), 1)
  return (
    <figure className="chart">
      <figcaption className="vh">{caption}</figcaption>
      <ul className="bars">
        {bars.map(({ key, label, amount, size, tone }) => (
          <li key={key}>
            <b>{label}</b> <b className="amount">{amount}</b>
            <svg height="7" aria-hidden="true" focusable="false">
              <rect className="c-track" y="3" width="100%" height="1" />
              <rect className={`c-${tone}`} width={percent((Math.max(0, size) / largest) * 100)} height="7" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  )
}
