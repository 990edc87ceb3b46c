import { balanceAges } from '@/src/domain/finance/ageing'
import { Empty } from '../../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Frame } from '../../frame/Frame'
import { AgeBars } from '../AgeBars'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { FlatTiles } from '../FlatTiles'
import { MonthChart } from '../MonthChart'
import { BalanceChoice } from './BalanceChoice'
import { ageLabel, BalancesTable } from './BalancesTable'
import type { Ages, BalanceTotals } from './fold-balances'
import type { BalancesView } from './read-balances'

type PartProps = { context: BoardContext; view: BalancesView }

const tiles = ({ context: { text }, view: { totals, counts } }: PartProps) => [
  {
    key: 'overdue',
    name: text.t('board.balances.overdue'),
    figure: text.money(totals.overdueGr),
    note: text.t('board.balances.ofAccounts', { count: counts.overdue }),
  },
  {
    key: 'notDue',
    name: text.t('board.balances.age.notDue'),
    figure: text.money(totals.ages.notDue),
    note: text.t('board.balances.notDueNote'),
  },
  {
    key: 'overpaid',
    name: text.t('board.balances.overpaid'),
    figure: text.money(totals.overpaidGr),
    note: text.t('board.balances.ofAccounts', { count: counts.overpaid }),
  },
]

/** Bars of what is overdue by age; the same sums stand in the table's last row where it shows all that is open. */
export const ArrearsAges = ({ context: { text }, ages }: { context: BoardContext; ages: Ages }) => (
  <AgeBars
    caption={text.t('board.balances.ages')}
    bars={balanceAges
      .filter(({ key }) => key !== 'notDue')
      .map(({ key, until }) => ({
        key,
        label: ageLabel(text, key),
        amount: text.money(ages[key]),
        size: ages[key],
        tone: until !== null && until <= 90 ? 'amber' : 'brick',
      }))}
  />
)

const Sums = ({ context: { text }, totals }: { context: BoardContext; totals: BalanceTotals }) => (
  <>
    <Cell className="r" label={text.t('board.balances.overdue')}>
      {text.amount(totals.overdueGr)}
    </Cell>
    <Cell className="r" label={text.t('board.balances.open')}>
      {text.amount(totals.openGr)}
    </Cell>
    <Cell className="r" label={text.t('board.balances.overpaid')}>
      {text.amount(totals.overpaidGr)}
    </Cell>
  </>
)

const ByBuilding = ({ context, view }: PartProps) => {
  const { text } = context
  return (
    <section>
      <h2>{text.t('board.costs.byBuilding')}</h2>
      <ReflowTable
        caption={text.t('board.amounts')}
        head={
          <>
            <HeadCell>{text.t('board.costs.building')}</HeadCell>
            <HeadCell className="r">{text.t('board.balances.overdue')}</HeadCell>
            <HeadCell className="r">{text.t('board.balances.open')}</HeadCell>
            <HeadCell className="r">{text.t('board.balances.overpaid')}</HeadCell>
          </>
        }
        foot={
          <>
            <RowHead>{text.t('board.total')}</RowHead>
            <Sums context={context} totals={view.totals} />
          </>
        }
      >
        <TableBody>
          {view.buildings.map(({ id, code, totals }) => (
            <Row key={id}>
              <RowHead>{text.set(code)}</RowHead>
              <Sums context={context} totals={totals} />
            </Row>
          ))}
        </TableBody>
      </ReflowTable>
      <Downloads context={context} table="balanceBuildings" of={text.t('board.costs.byBuilding')} />
    </section>
  )
}

const History = ({ context, context: { text }, view }: PartProps) => (
  <section>
    <h2>{text.t('board.balances.history')}</h2>
    <MonthChart
      text={text}
      months={view.history.map(({ period, arrearsGr }) => ({ period, gr: arrearsGr }))}
      barLabel={text.t('board.balances.historyBar')}
      spoken={text.t('board.balances.spoken', {
        months: view.history
          .map(({ period, arrearsGr }) => `${text.month(period)}: ${text.money(arrearsGr)}`)
          .join(', '),
      })}
    />
    <Downloads context={context} table="balanceHistory" of={text.t('board.balances.history')} />
  </section>
)

/** What residents owe, by premises and age. Names stand behind each of the premises, where the opening is noted. */
export const BalancesPage = ({ context, view }: PartProps) => {
  const { text } = context
  const { show, sort, buildingId } = view.wish
  return (
    <Frame context={context} current="boardBalances" title={text.t('board.balances.title')}>
      <BoardHead context={context} title={text.t('board.balances.title')} />
      <FlatTiles tiles={tiles({ context, view })} />
      <section>
        <h2>{text.t('board.balances.ages')}</h2>
        <ArrearsAges context={context} ages={view.totals.ages} />
      </section>
      <section className="new-page">
        <h2>{text.t('board.balances.byPremises')}</h2>
        <BalanceChoice context={context} view={view} />
        {view.accounts.length === 0 ? (
          <Empty title={text.t('board.balances.none')} body={text.t('board.balances.noneMore')} />
        ) : (
          <BalancesTable context={context} view={view} />
        )}
        <Downloads context={context} table="balances" parameters={{ show, sort, building: buildingId }} />
      </section>
      {buildingId === null && view.buildings.length > 1 && <ByBuilding context={context} view={view} />}
      {buildingId === null && <History context={context} view={view} />}
    </Frame>
  )
}
