import type { SettlementHead } from '@/src/services/finance/settling/read-settlements'
import { dayOf } from '../context'
import type { Say } from '../say'

export function SettlementList({ runs, say }: { runs: readonly SettlementHead[]; say: Say }) {
  return (
    <section>
      <h2>{say('media.history')}</h2>
      {runs.length === 0 && <p>{say('common.none')}</p>}
      {runs.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('media.document')}</th>
              <th scope="col">{say('media.medium')}</th>
              <th scope="col">{say('media.period')}</th>
              <th scope="col">{say('common.state')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">
                  <a href={`/admin/media?run=${run.id}`}>{run.document}</a>
                </th>
                <td>
                  {say(`media.${run.medium}`)}
                  {run.building && <small>{`${say('media.building').toLowerCase()} ${run.building}`}</small>}
                </td>
                <td>{`${dayOf(run.periodFromOn)}–${dayOf(run.periodToOn)}`}</td>
                <td>
                  <span className={`state state--${run.state}`}>{say(`common.${run.state}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
