import { supplierAges } from '@/src/domain/finance/ageing'
import type { ExportTable } from '@/src/platform/tables/table'
import { idOf, notAnId } from '../../frame/search'
import { dayWish, readSupplier, readSuppliers } from '../suppliers/read-suppliers'
import type { TableInput } from './table-input'

/** Suppliers by age at the end of a day. */
export async function suppliersTable({
  text,
  board,
  search,
  todayOn,
}: TableInput): Promise<ExportTable | null> {
  const onDate = dayWish(search, todayOn)
  if (onDate === null) return null
  const view = await readSuppliers(board.community.id, onDate)
  return {
    title: `${text.t('board.suppliers.title')} ${onDate}`,
    columns: [
      { key: 'supplier', label: text.t('board.suppliers.supplier'), kind: 'text' },
      { key: 'invoiced', label: text.t('board.suppliers.invoiced'), kind: 'money' },
      { key: 'paid', label: text.t('board.suppliers.paid'), kind: 'money' },
      ...supplierAges.map(({ key }) => ({
        key,
        label: text.t(`board.suppliers.age.${key}`),
        kind: 'money' as const,
      })),
      { key: 'open', label: text.t('board.suppliers.open'), kind: 'money' },
    ],
    rows: view.suppliers.map(({ name, invoicedGr, paidGr, openGr, ages }) => ({
      supplier: name,
      invoiced: invoicedGr,
      paid: paidGr,
      ...ages,
      open: openGr,
    })),
  }
}

/** A supplier's invoices as of a day. */
export async function invoicesTable({
  text,
  board,
  search,
  todayOn,
}: TableInput): Promise<ExportTable | null> {
  const onDate = dayWish(search, todayOn)
  const id = idOf(search, 'supplier')
  if (onDate === null || id === null || id === notAnId) return null
  const view = await readSupplier(board.community.id, onDate, id)
  if (!view) return null
  return {
    title: `${view.name} ${onDate}`,
    columns: [
      { key: 'number', label: text.t('board.suppliers.invoice'), kind: 'text' },
      { key: 'ksef', label: text.t('board.suppliers.ksef'), kind: 'text' },
      { key: 'issued', label: text.t('board.suppliers.issuedOn'), kind: 'date' },
      { key: 'due', label: text.t('board.suppliers.due'), kind: 'date' },
      { key: 'category', label: text.t('board.costs.category'), kind: 'text' },
      { key: 'description', label: text.t('board.costs.description'), kind: 'text' },
      { key: 'gross', label: text.t('board.suppliers.gross'), kind: 'money' },
      { key: 'paid', label: text.t('board.suppliers.paid'), kind: 'money' },
      { key: 'open', label: text.t('board.suppliers.open'), kind: 'money' },
    ],
    rows: view.invoices.map((line) => ({
      number: line.number,
      ksef: line.ksef,
      issued: line.issuedOn,
      due: line.dueOn,
      category: line.category,
      description: line.description,
      gross: line.grossGr,
      paid: line.paidGr,
      open: line.openGr,
    })),
  }
}
