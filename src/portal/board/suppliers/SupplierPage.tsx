import { formatNrb } from '@/src/domain/finance/nrb'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Summary, SummaryRow } from '../../components/Summary'
import { Tag } from '../../components/Tag'
import { Frame } from '../../frame/Frame'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { signed } from '../board-words'
import type { InvoiceLine, SupplierView } from './read-suppliers'
import { DayForm, SupplierAgeBars } from './SuppliersPage'

type PartProps = { context: BoardContext; view: SupplierView }

const Facts = ({ context: { text }, view }: PartProps) => {
  const facts = [
    ['nip', view.nip],
    ['regon', view.regon],
    ['address', view.address],
  ] as const
  return (
    <Summary>
      {facts.map(([key, value]) =>
        value ? (
          <SummaryRow key={key} label={text.t(`board.suppliers.fact.${key}`)}>
            {text.set(value)}
          </SummaryRow>
        ) : null,
      )}
      {view.nrb && (
        <SummaryRow label={text.t('board.suppliers.fact.nrb')} kind="code">
          {formatNrb(view.nrb)}
        </SummaryRow>
      )}
    </Summary>
  )
}

const State = ({ context: { text }, view, line }: PartProps & { line: InvoiceLine }) => {
  if (line.status === 'disputed') return <Tag tone="brick">{text.t('board.suppliers.state.disputed')}</Tag>
  if (line.openGr === 0) return <Tag>{text.t('board.suppliers.state.settled')}</Tag>
  if (line.grossGr < 0) return <Tag tone="sky">{text.t('board.suppliers.state.credit')}</Tag>
  if (line.agesFrom < view.onDate) return <Tag tone="amber">{text.t('board.suppliers.state.overdue')}</Tag>
  return <Tag>{text.t(line.paidGr === 0 ? 'board.suppliers.state.open' : 'board.suppliers.state.part')}</Tag>
}

const Invoice = ({ context, view, line }: PartProps & { line: InvoiceLine }) => {
  const { text } = context
  return (
    <Row>
      <RowHead note={text.set(line.description ?? line.category)}>
        {line.fileId ? <a href={`/files/${line.fileId}`}>{text.set(line.number)}</a> : text.set(line.number)}
      </RowHead>
      <Cell
        label={text.t('board.suppliers.due')}
        note={text.t('board.suppliers.issued', { date: text.dateShort(line.issuedOn) })}
      >
        {text.dateShort(line.dueOn)}
      </Cell>
      <Cell label={text.t('board.suppliers.stateHead')}>
        <State context={context} view={view} line={line} />
      </Cell>
      <Cell className="r" label={text.t('board.suppliers.gross')}>
        {signed(text, line.grossGr)}
      </Cell>
      <Cell className="r" label={text.t('board.suppliers.paid')}>
        {line.paidGr === 0 ? null : signed(text, line.paidGr)}
      </Cell>
      <Cell className="r" label={text.t('board.suppliers.open')}>
        {line.openGr === 0 ? null : <b>{signed(text, line.openGr)}</b>}
      </Cell>
    </Row>
  )
}

const Total = ({ context: { text }, view: { invoices, openGr } }: PartProps) => {
  const sum = (of: (line: InvoiceLine) => number) => invoices.reduce((all, line) => all + of(line), 0)
  return (
    <>
      <RowHead span={3}>{text.t('board.total')}</RowHead>
      <Cell className="r" label={text.t('board.suppliers.gross')}>
        {signed(
          text,
          sum(({ grossGr }) => grossGr),
        )}
      </Cell>
      <Cell className="r" label={text.t('board.suppliers.paid')}>
        {signed(
          text,
          sum(({ paidGr }) => paidGr),
        )}
      </Cell>
      <Cell className="r" label={text.t('board.suppliers.open')}>
        <b>{signed(text, openGr)}</b>
      </Cell>
    </>
  )
}

const Invoices = ({ context, view }: PartProps) => {
  const { text } = context
  return (
    <ReflowTable
      caption={text.t('board.amounts')}
      tight
      head={
        <>
          <HeadCell>{text.t('board.suppliers.invoice')}</HeadCell>
          <HeadCell>{text.t('board.suppliers.due')}</HeadCell>
          <HeadCell>{text.t('board.suppliers.stateHead')}</HeadCell>
          {(['gross', 'paid', 'open'] as const).map((column) => (
            <HeadCell key={column} className="r">
              {text.t(`board.suppliers.${column}`)}
            </HeadCell>
          ))}
        </>
      }
      foot={<Total context={context} view={view} />}
    >
      <TableBody>
        {view.invoices.map((line) => (
          <Invoice key={line.id} context={context} view={view} line={line} />
        ))}
      </TableBody>
    </ReflowTable>
  )
}

/** One supplier: who it is, what waits to be paid, and every invoice with its file. */
export const SupplierPage = ({ context, view }: PartProps) => {
  const { text, link } = context
  const title = text.set(view.name)
  return (
    <Frame context={context} current="boardSuppliers" title={title}>
      <BoardHead
        context={context}
        title={title}
        about={text.t('board.suppliers.asOfDay', { date: text.date(view.onDate) })}
        back={{ href: link('/board/suppliers', { on: view.onDate }), label: text.t('board.suppliers.title') }}
      />
      <DayForm context={context} action={`/board/suppliers/${view.id}`} onDate={view.onDate} />
      <Facts context={context} view={view} />
      <section>
        <h2>{text.t('board.suppliers.ages')}</h2>
        <SupplierAgeBars context={context} ages={view.ages} />
      </section>
      <section className="new-page">
        <h2>{text.t('board.suppliers.invoices')}</h2>
        <Invoices context={context} view={view} />
        <Downloads context={context} table="invoices" parameters={{ on: view.onDate, supplier: view.id }} />
      </section>
    </Frame>
  )
}
