export type Bar = { key: string; label: string; note: string; amount: string; size: number }

const percent = (part: number): string => `${part.toFixed(2)}%`

/** Bars from the largest, drawn by the server; label, figure and note are text, which wraps on a phone. */
export const BarList = ({ bars, caption }: { bars: Bar[]; caption: string }) => {
  const largest = Math.max(...bars.map(({ size }) => size), 1)
  return (
    <figure className="chart">
      <figcaption className="vh">{caption}</figcaption>
      <ul className="bars">
        {bars.map(({ key, label, note, amount, size }) => (
          <li key={key}>
            <b>{label}</b> <b className="amount">{amount}</b>
            <svg height="7" aria-hidden="true" focusable="false">
              <rect className="c-track" y="3" width="100%" height="1" />
              <rect className="c-spruce" width={percent((size / largest) * 100)} height="7" />
            </svg>
            <small>{note}</small>
          </li>
        ))}
      </ul>
    </figure>
  )
}
