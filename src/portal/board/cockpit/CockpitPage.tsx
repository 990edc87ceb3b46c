import { hasBlock } from '@/access/board'
import type { BoardBlock } from '@/access/policy/board'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Tiles, type Tile } from '../../components/Tiles'
import { Frame } from '../../frame/Frame'
import type { BoardContext } from '../board-context'
import { BoardHead, OtherBoards } from '../BoardHead'
import { difference } from '../board-words'
import { FlatTiles, type FlatTile } from '../FlatTiles'
import type { CockpitView } from './read-cockpit'

type PartProps = { context: BoardContext; view: CockpitView }

type Total = FlatTile & { block: BoardBlock; href: string }

function totals({ context: { text }, view }: PartProps): Total[] {
  const few = text.t('board.cockpit.tooFew')
  const { arrears, costs, debts } = view
  return [
    {
      ...{ key: 'balances', block: 'balances', href: '/board/balances' },
      name: text.t('board.balances.title'),
      figure: arrears ? text.money(arrears.arrearsGr) : few,
      note: arrears
        ? text.t('board.cockpit.arrears', { overpaid: text.money(arrears.overpaidGr) })
        : text.t('board.cockpit.tooFewNote'),
    },
    {
      ...{ key: 'costs', block: 'costs', href: '/board/costs' },
      name: text.t('board.costs.title'),
      figure: text.money(costs.actualGr),
      note: text.t('board.cockpit.costs', { difference: difference(text, costs.actualGr - costs.toDateGr) }),
    },
    {
      ...{ key: 'suppliers', block: 'suppliers', href: '/board/suppliers' },
      name: text.t('board.suppliers.title'),
      figure: text.money(view.suppliersGr),
      note: text.t(view.suppliersGr < 0 ? 'board.cockpit.suppliersCredit' : 'board.cockpit.suppliers'),
    },
    {
      ...{ key: 'debts', block: 'debts', href: '/board/debts' },
      name: text.t('board.debts.title'),
      figure: debts ? text.money(debts.gr) : few,
      note: debts
        ? text.t('board.cockpit.debts', { count: debts.count })
        : text.t('board.cockpit.tooFewNote'),
    },
  ]
}

const Totals = (props: PartProps) => {
  const { context } = props
  const all = totals(props)
  const leads = ({ block }: Total) => hasBlock(context.board, block)
  const open = all.filter(leads)
  const closed = all.filter((one) => !leads(one))
  return (
    <>
      {open.length > 0 && (
        <Tiles
          tiles={open.map(({ href, name, figure, note }): Tile => ({
            href: context.link(href),
            name,
            figure,
            note,
          }))}
        />
      )}
      {closed.length > 0 && <FlatTiles tiles={closed} />}
    </>
  )
}

const Work = ({ context: { text, link, board }, view: { votes, faults, readings } }: PartProps) => (
  <section>
    <h2>{text.t('board.cockpit.work')}</h2>
    <ul className="plain">
      <li>
        <a href={link('/board/votes')}>{text.t('board.cockpit.votes', { count: votes })}</a>
      </li>
      <li>
        <a href={link('/board/faults')}>
          {text.t('board.cockpit.faults', { count: faults.open, late: faults.overdue })}
        </a>
      </li>
      {hasBlock(board, 'advances') && (
        <li>
          <a href={link('/board/advances')}>{text.t('board.advances.title')}</a>
        </li>
      )}
      {readings && (
        <li>
          {text.t('board.cockpit.readings', {
            read: `${readings.read}`,
            meters: `${readings.meters}`,
            from: text.dateShort(readings.opensOn),
            to: text.dateShort(readings.lastOn),
          })}
        </li>
      )}
    </ul>
  </section>
)

const Buildings = ({ context: { text }, view }: PartProps) => (
  <section>
    <h2>{text.t('board.cockpit.buildings')}</h2>
    <ReflowTable
      caption={text.t('board.amounts')}
      head={
        <>
          <HeadCell>{text.t('board.costs.building')}</HeadCell>
          <HeadCell className="r">{text.t('board.cockpit.arrearsColumn')}</HeadCell>
          <HeadCell className="r">{text.t('board.balances.overpaid')}</HeadCell>
        </>
      }
    >
      <TableBody>
        {view.buildings.map(({ id, code, arrearsGr, overpaidGr }) => (
          <Row key={id}>
            <RowHead>{text.set(code)}</RowHead>
            <Cell className="r" label={text.t('board.cockpit.arrearsColumn')}>
              {text.amount(arrearsGr)}
            </Cell>
            <Cell className="r" label={text.t('board.balances.overpaid')}>
              {text.amount(overpaidGr)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </ReflowTable>
    {view.isSuppressed && <p className="note">{text.t('board.cockpit.suppressed')}</p>}
  </section>
)

/** Where the community stands, in totals; each leads on where the grant for it was given. */
export const CockpitPage = ({ context, view }: PartProps) => {
  const { text } = context
  return (
    <Frame context={context} current="board" title={text.t('board.title')}>
      <BoardHead context={context} title={text.t('board.title')} />
      <OtherBoards context={context} />
      <Totals context={context} view={view} />
      <Work context={context} view={view} />
      {view.buildings.length > 0 && <Buildings context={context} view={view} />}
      <p className="note">{text.t('board.readOnly')}</p>
    </Frame>
  )
}
