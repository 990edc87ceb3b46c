import type { AdminViewServerProps } from 'payload'
import { addMonths, firstOfMonth, parseCivilDate } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { buildingBalances, type BuildingBalance } from '@/src/services/meters/building-balance'
import { CommunityChoice } from './CommunityChoice'
import { stateOf, type MetersContext } from './context'
import { MetersFrame } from './MetersFrame'

/** Main meter less the sum of the meters behind it, by building and kind, for any days. */
export function BalanceView(view: AdminViewServerProps) {
  return <MetersFrame view={view} page={{ title: 'balance.title', intro: 'balance.intro', content }} />
}

/** Uncounted use above this part of the main meter's is worth a look: a leak, or a meter that stands. */
const LOOK_PERCENT = 10n

async function content(context: MetersContext) {
  const { keeper, community, say, asked } = context
  // Readings of this month are still to come: the year up to its first day is what can be balanced.
  const toOn = parseCivilDate(asked('to')) ?? firstOfMonth(todayInWarsaw())
  const fromOn = parseCivilDate(asked('from')) ?? addMonths(toOn, -12)
  const inOrder = fromOn < toOn
  const balances = community && inOrder ? await buildingBalances(keeper, community.id, { fromOn, toOn }) : []
  return (
    <>
      <CommunityChoice context={context} view="/meter-balance">
        <label>
          {say('balance.from')}
          <input type="date" name="from" defaultValue={fromOn} />
        </label>
        <label>
          {say('balance.to')}
          <input type="date" name="to" defaultValue={toOn} />
        </label>
      </CommunityChoice>
      {!inOrder && <p className="verdict verdict--refused">{say('error.ORDER')}</p>}
      {community && inOrder && balances.length === 0 && <p>{say('balance.none')}</p>}
      {balances.length > 0 && <Balances say={say} balances={balances} />}
    </>
  )
}

const tenths = (value: string): bigint => BigInt(value.replace('-', '').replace('.', ''))

const isLarge = ({ main, difference }: BuildingBalance): boolean =>
  tenths(difference) * 100n > tenths(main) * LOOK_PERCENT

function Balances({ say, balances }: { say: MetersContext['say']; balances: BuildingBalance[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>{say('common.building')}</th>
          <th className="number">{say('balance.main')}</th>
          <th className="number">{say('balance.sum')}</th>
          <th className="number">{say('balance.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {balances.map((one) => (
          <BalanceRow key={one.mainSerials.join(' ')} say={say} balance={one} />
        ))}
      </tbody>
    </table>
  )
}

/** Differences in words: which side counted more. */
const BalanceRow = ({ say, balance }: { say: MetersContext['say']; balance: BuildingBalance }) => {
  const shown = (value: string): string =>
    stateOf(value.replace('-', ''), { unit: balance.unit, decimals: 3 })
  const isBelow = balance.difference.startsWith('-')
  return (
    <tr>
      <th scope="row">
        {balance.building}, {balance.street}
        <small>{[say(`kind.${balance.kind}`), ...balance.mainSerials].join(', ')}</small>
      </th>
      <td className="number">{shown(balance.main)}</td>
      <td className="number">
        {shown(balance.sum)}
        <small>{say('balance.meters', { count: balance.parts })}</small>
        {balance.uncovered.length > 0 && (
          <small className="doubt">
            {say('balance.uncovered', {
              count: balance.uncovered.length,
              serials: balance.uncovered.slice(0, 5).join(', '),
            })}
          </small>
        )}
      </td>
      <td className="number">
        {shown(balance.difference)}
        <small className={isLarge(balance) ? 'doubt' : undefined}>
          {say(isBelow ? 'balance.below' : 'balance.above')}
        </small>
      </td>
    </tr>
  )
}
