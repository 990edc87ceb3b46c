import type { RunDetail } from '@/src/services/finance/charging/read-run'
import { difference, pln } from '../context'
import type { Say } from '../say'

/** The run by component, beside what it is compared with. */
export function ComponentDifferences({ detail, say }: { detail: RunDetail; say: Say }) {
  const { components, beforeGr, afterGr } = detail.difference
  return (
    <section>
      <h3>{say('charges.byComponent')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('common.component')}</th>
            {(['before', 'after', 'difference'] as const).map((name) => (
              <th scope="col" className="number" key={name}>
                {say(`common.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {components.map((one) => (
            <tr key={one.component}>
              <th scope="row">{one.name}</th>
              <td className="number">{pln(one.beforeGr)}</td>
              <td className="number">{pln(one.afterGr)}</td>
              <td className="number">{difference(say, one.differenceGr)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('common.total')}</th>
            <td className="number">{pln(beforeGr)}</td>
            <td className="number">{pln(afterGr)}</td>
            <td className="number">{difference(say, afterGr - beforeGr)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
