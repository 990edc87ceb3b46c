import { supplierAges } from '@/src/domain/finance/ageing'
import { Empty } from '../../components/Empty'
import { Field } from '../../components/Field'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Frame } from '../../frame/Frame'
import { AgeBars } from '../AgeBars'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { signed } from '../board-words'
import { FlatTiles, type FlatTile } from '../FlatTiles'
import type { SupplierAges, SuppliersView, SupplierTotals } from './fold-suppliers'

type PartProps = { context: BoardContext; view: SuppliersView }

/** Any day at whose end the accounts are looked at; a plain GET form. */
export const DayForm = ({
  context: { text, search },
  action,
  onDate,
}: {
  context: BoardContext
  action: string
  onDate: string
}) => (
  <form className="filters no-print" action={action} method="get">
    {(['community', 'premises'] as const).map((name) => {
      const value = search[name]
      return typeof value === 'string' && <input key={name} type="hidden" name={name} value={value} />
    })}
    <Field
      text={text}
      name="on"
      label={text.t('board.suppliers.onDay')}
      input={{ type: 'date', defaultValue: onDate }}
    />
    <button className="button button--second" type="submit">
      {text.t('board.suppliers.showDay')}
    </button>
  </form>
)

/** Bars of what is open by age. What is overpaid or credited has no bar, and says so in its amount. */
export const SupplierAgeBars = ({
  context: { text },
  ages,
}: {
  context: BoardContext
  ages: SupplierAges
}) => (
  <AgeBars
    caption={text.t('board.suppliers.ages')}
    bars={supplierAges.map(({ key, until }) => ({
      key,
      label: text.t(`board.suppliers.age.${key}`),
      amount: `${signed(text, ages[key])}\u00a0zł`,
      size: ages[key],
      tone: key === 'notDue' ? 'spruce' : until !== null && until <= 60 ? 'amber' : 'brick',
    }))}
  />
)

const Sums = ({ context: { text }, of }: { context: BoardContext; of: SupplierTotals }) => (
  <>
    <Cell className="r" label={text.t('board.suppliers.invoiced')}>
      {signed(text, of.invoicedGr)}
    </Cell>
    <Cell className="r" label={text.t('board.suppliers.paid')}>
      {signed(text, of.paidGr)}
    </Cell>
    <Cell className="r" label={text.t('board.suppliers.overdue')}>
      {signed(text, of.openGr - of.ages.notDue)}
    </Cell>
    <Cell className="r" label={text.t('board.suppliers.open')}>
      <b>{signed(text, of.openGr)}</b>
    </Cell>
  </>
)

const Table = ({ context, view }: PartProps) => {
  const { text, link } = context
  return (
    <ReflowTable
      caption={text.t('board.suppliers.caption', { year: view.onDate.slice(0, 4) })}
      head={
        <>
          <HeadCell>{text.t('board.suppliers.supplier')}</HeadCell>
          {(['invoiced', 'paid', 'overdue', 'open'] as const).map((column) => (
            <HeadCell key={column} className="r">
              {text.t(`board.suppliers.${column}`)}
            </HeadCell>
          ))}
        </>
      }
      foot={
        <>
          <RowHead>{text.t('board.total')}</RowHead>
          <Sums context={context} of={view.totals} />
        </>
      }
    >
      <TableBody>
        {view.suppliers.map((supplier) => (
          <Row key={supplier.id}>
            <RowHead>
              <a href={link(`/board/suppliers/${supplier.id}`, { on: view.onDate })}>
                {text.set(supplier.name)}
              </a>
            </RowHead>
            <Sums context={context} of={supplier} />
          </Row>
        ))}
      </TableBody>
    </ReflowTable>
  )
}

const tilesOf = ({ context: { text }, view: { totals, onDate } }: PartProps): FlatTile[] => [
  {
    key: 'open',
    name: text.t('board.suppliers.open'),
    figure: text.money(totals.openGr),
    note: text.t('board.suppliers.openNote'),
  },
  {
    key: 'overdue',
    name: text.t('board.suppliers.overdue'),
    figure: text.money(totals.openGr - totals.ages.notDue),
    note: text.t('board.suppliers.overdueNote'),
  },
  {
    key: 'paid',
    name: text.t('board.suppliers.paid'),
    figure: text.money(totals.paidGr),
    note: text.t('board.suppliers.paidNote', { year: onDate.slice(0, 4) }),
  },
]

/** What is owed to suppliers and what was paid them, at the end of any day. */
export const SuppliersPage = ({ context, view }: PartProps) => {
  const { text } = context
  const { totals, onDate } = view
  return (
    <Frame context={context} current="boardSuppliers" title={text.t('board.suppliers.title')}>
      <BoardHead
        context={context}
        title={text.t('board.suppliers.title')}
        about={text.t('board.suppliers.asOfDay', { date: text.date(onDate) })}
      />
      <DayForm context={context} action="/board/suppliers" onDate={onDate} />
      {view.suppliers.length === 0 ? (
        <Empty title={text.t('board.suppliers.none')} body={text.t('board.suppliers.noneMore')} />
      ) : (
        <>
          <FlatTiles tiles={tilesOf({ context, view })} />
          <section>
            <h2>{text.t('board.suppliers.ages')}</h2>
            <SupplierAgeBars context={context} ages={totals.ages} />
          </section>
          <section className="new-page">
            <h2>{text.t('board.suppliers.bySupplier')}</h2>
            <Table context={context} view={view} />
            <Downloads context={context} table="suppliers" parameters={{ on: onDate }} />
          </section>
        </>
      )}
    </Frame>
  )
}
