import type { RunHead } from '@/src/services/finance/charging/read-runs'
import { monthOf, pln } from '../context'
import type { Say } from '../say'

/** „Naliczenie za kwiecień 2026”, „Korekta 1 za kwiecień 2026”. */
export const runTitle = (say: Say, { period, sequence }: Pick<RunHead, 'period' | 'sequence'>): string =>
  sequence === 0
    ? say('charges.charge', { month: monthOf(say, period) })
    : say('charges.correction', { number: sequence, month: monthOf(say, period) })

export function RunList({ runs, say }: { runs: readonly RunHead[]; say: Say }) {
  return (
    <section>
      <h2>{say('charges.history')}</h2>
      {runs.length === 0 && <p>{say('common.none')}</p>}
      {runs.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('common.month')}</th>
              <th scope="col">{say('common.state')}</th>
              <th scope="col" className="number">
                {say('common.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">
                  <a href={`/admin/charges?run=${run.id}`}>{runTitle(say, run)}</a>
                </th>
                <td>
                  <span className={`state state--${run.state}`}>{say(`common.${run.state}`)}</span>
                </td>
                <td className="number">{pln(run.amountGr)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
