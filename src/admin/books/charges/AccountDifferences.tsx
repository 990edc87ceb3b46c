import { formatDecimal } from '@/src/domain/finance/decimal'
import type { AccountDifference } from '@/src/domain/finance/charging/run-difference'
import type { RunAccount, RunDetail } from '@/src/services/finance/charging/read-run'
import { difference, pln } from '../context'
import type { Say } from '../say'

/** The run by account, each with its components behind it; what changed comes with its difference in words. */
export function AccountDifferences({ detail, say }: { detail: RunDetail; say: Say }) {
  const { accounts } = detail.difference
  const changed = accounts.filter(({ differenceGr }) => differenceGr !== 0n).length
  return (
    <section>
      <h3>{say('charges.byAccount')}</h3>
      {detail.comparedWith && <p>{say('charges.changedOnly', { changed, all: accounts.length })}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('common.account')}</th>
            <th scope="col">{say('common.premises')}</th>
            {(['before', 'after', 'difference'] as const).map((name) => (
              <th scope="col" className="number" key={name}>
                {say(`common.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((one) => (
            <AccountRow
              key={one.accountId}
              one={one}
              account={detail.accounts.get(one.accountId)}
              say={say}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { one: AccountDifference; account: RunAccount | undefined; say: Say }

function AccountRow({ one, account, say }: RowProps) {
  const isPart = account !== undefined && account.days > 0 && account.days < account.monthDays
  return (
    <tr className={one.differenceGr === 0n ? undefined : 'changed'}>
      <th scope="row">
        {account?.code}
        <Lines one={one} say={say} />
      </th>
      <td>
        {account?.premises}
        {isPart && <small>{say('charges.days', { days: account.days, of: account.monthDays })}</small>}
        {one.afterGr === 0n && one.beforeGr !== 0n && <small>{say('charges.gone')}</small>}
      </td>
      <td className="number">{pln(one.beforeGr)}</td>
      <td className="number">{pln(one.afterGr)}</td>
      <td className="number">{difference(say, one.differenceGr)}</td>
    </tr>
  )
}

function Lines({ one, say }: { one: AccountDifference; say: Say }) {
  const { lines } = one.notice
  if (lines.length === 0) return null
  return (
    <details open={false}>
      <summary>{say('charges.details')}</summary>
      <ul>
        {lines.map((line) => {
          const shown = line.after ?? line.before
          if (!shown) return null
          return (
            <li key={line.component}>
              {shown.name}: {line.after ? pln(line.after.amountGr) : say('charges.gone')}
              <small>
                {say('charges.product', {
                  quantity: formatDecimal(shown.quantity),
                  unit: shown.unit,
                  rate: formatDecimal(shown.rate, 2),
                })}
                {line.differenceGr === 0n ? '' : `, ${difference(say, line.differenceGr)}`}
              </small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
