import { planState } from '@/src/domain/finance/instalments'
import { Empty } from '../../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Tag } from '../../components/Tag'
import { stageWord } from '../../finance/debts/CaseParts'
import { Frame } from '../../frame/Frame'
import { first } from '../../frame/search'
import { placeName } from '../../register/place-name'
import type { PortalText } from '../../text/portal-text'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { FlatTiles } from '../FlatTiles'
import type { DebtLine, DebtsView, DebtTotals } from './read-debts'

/** Proceedings that ended and stand on the page at once. */
const CLOSED_SHOWN = 20

type PartProps = { context: BoardContext; view: DebtsView }

/** How a plan of instalments is kept, beside its case: „: 2 z 6 rat”, and what is late. */
const PlanNote = ({ text, line, todayOn }: { text: PortalText; line: DebtLine; todayOn: string }) => {
  if (line.stage !== 'instalments' || line.instalments.length === 0) return null
  const { paid, count, late } = planState(line.instalments, todayOn)
  return (
    <>
      {text.t('board.debts.plan', { paid: `${paid}`, count })}{' '}
      {late > 0 && <Tag tone="brick">{text.t('board.debts.planLate', { count: late })}</Tag>}
    </>
  )
}

const Line = ({ context: { text, link, todayOn }, line }: { context: BoardContext; line: DebtLine }) => (
  <Row>
    <RowHead note={text.t('board.debts.case', { number: line.number })}>
      <a href={line.isOwn ? link('/debt') : link(`/board/debts/${line.id}`)}>
        {placeName(text, { code: line.premisesCode, use: line.premisesUse })}
      </a>{' '}
      {line.isOwn && <Tag tone="sky">{text.t('board.debts.own')}</Tag>}
    </RowHead>
    <Cell label={text.t('debts.stageHead')} note={text.dateShort(line.stageOn)}>
      {stageWord(text, line.stage)}
      <PlanNote text={text} line={line} todayOn={todayOn} />
    </Cell>
    <Cell label={text.t('debts.next')} note={line.nextAction ? text.set(line.nextAction) : null}>
      {line.nextOn &&
        (line.nextOn < todayOn ? (
          <Tag tone="brick">{text.dateShort(line.nextOn)}</Tag>
        ) : (
          text.dateShort(line.nextOn)
        ))}
    </Cell>
    <Cell className="r" label={text.t('debts.principal')}>
      {text.amount(line.principalGr)}
    </Cell>
    <Cell className="r" label={text.t('debts.sideDues')}>
      {text.amount(line.interestGr + line.costsGr)}
    </Cell>
    <Cell className="r" label={text.t('board.total')}>
      <b>{text.amount(line.totalGr)}</b>
    </Cell>
  </Row>
)

const Foot = ({ context: { text }, totals }: { context: BoardContext; totals: DebtTotals }) => (
  <>
    <RowHead span={3}>{text.t('board.debts.totalOf', { count: totals.count })}</RowHead>
    <Cell className="r" label={text.t('debts.principal')}>
      {text.amount(totals.principalGr)}
    </Cell>
    <Cell className="r" label={text.t('debts.sideDues')}>
      {text.amount(totals.interestGr + totals.costsGr)}
    </Cell>
    <Cell className="r" label={text.t('board.total')}>
      <b>{text.amount(totals.totalGr)}</b>
    </Cell>
  </>
)

type PhaseOf = DebtsView['phases'][number]

/** Of what has ended only the newest, unless all are asked for; what runs is always whole. */
const shownOf = ({ phase, lines }: PhaseOf, showsAll: boolean): DebtLine[] =>
  phase === 'closed' && !showsAll ? lines.slice(0, CLOSED_SHOWN) : lines

const Phase = ({ context, of, shown }: { context: BoardContext; of: PhaseOf; shown: DebtLine[] }) => {
  const { text, link } = context
  return (
    <section>
      <h2>{text.t(`board.debts.phase.${of.phase}`)}</h2>
      <ReflowTable
        caption={text.t('board.debts.caption')}
        tight
        head={
          <>
            <HeadCell>{text.t('board.balances.premises')}</HeadCell>
            <HeadCell>{text.t('debts.stageHead')}</HeadCell>
            <HeadCell>{text.t('debts.next')}</HeadCell>
            {(['debts.principal', 'debts.sideDues', 'board.total'] as const).map((key) => (
              <HeadCell key={key} className="r">
                {text.t(key)}
              </HeadCell>
            ))}
          </>
        }
        foot={<Foot context={context} totals={of.totals} />}
      >
        <TableBody>
          {shown.map((line) => (
            <Line key={line.id} context={context} line={line} />
          ))}
        </TableBody>
      </ReflowTable>
      {shown.length < of.lines.length && (
        <p className="no-print">
          <a href={link('/board/debts', { closed: 'all' })}>
            {text.t('board.debts.allClosed', { count: of.lines.length })}
          </a>
        </p>
      )}
    </section>
  )
}

const Body = ({ context, view: { phases, open } }: PartProps) => {
  const { text } = context
  const showsAll = first(context.search, 'closed') === 'all'
  return (
    <>
      <FlatTiles
        tiles={[
          {
            key: 'total',
            name: text.t('board.debts.inAll'),
            figure: text.money(open.totalGr),
            note: text.t('board.cockpit.debts', { count: open.count }),
          },
          {
            key: 'side',
            name: text.t('debts.sideDues'),
            figure: text.money(open.interestGr + open.costsGr),
            note: text.t('board.debts.sideNote'),
          },
        ]}
      />
      {phases.map((one) => (
        <Phase key={one.phase} context={context} of={one} shown={shownOf(one, showsAll)} />
      ))}
      <Downloads context={context} table="debts" />
    </>
  )
}

/** Proceedings to collect debts by phase, with amounts, days and the next step. Names stand behind each case. */
export const DebtsPage = ({ context, view }: PartProps) => {
  const { text } = context
  return (
    <Frame context={context} current="boardDebts" title={text.t('board.debts.title')}>
      <BoardHead context={context} title={text.t('board.debts.title')} />
      {view.phases.length === 0 ? (
        <Empty title={text.t('board.debts.none')} body={text.t('board.debts.noneMore')} />
      ) : (
        <Body context={context} view={view} />
      )}
    </Frame>
  )
}
