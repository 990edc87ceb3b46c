import { parseCivilDate } from '@/src/domain/time/civil-date'
import { query } from '@/src/platform/db/pool'
import { first, type Search } from '../../frame/search'
import {
  agesOf,
  foldSuppliers,
  openOf,
  type SupplierAges,
  type SupplierRow,
  type SuppliersView,
} from './fold-suppliers'
import { supplierStatement, suppliersStatement } from './suppliers-statement'

/** The day asked for, never after today; today where the address names none. Null where it is no day. */
export function dayWish(search: Search, todayOn: string): string | null {
  const typed = first(search, 'on')
  if (typed === null) return todayOn
  const day = parseCivilDate(typed)
  return day === null ? null : day > todayOn ? todayOn : day
}

export const readSuppliers = async (communityId: string, onDate: string): Promise<SuppliersView> =>
  foldSuppliers(await query<SupplierRow>(suppliersStatement(communityId, onDate)), onDate)

export type InvoiceLine = {
  id: string
  number: string
  ksef: string | null
  issuedOn: string
  dueOn: string
  agesFrom: string
  category: string
  description: string | null
  status: 'entered' | 'checked' | 'approved' | 'disputed'
  grossGr: number
  paidGr: number
  openGr: number
  fileId: string | null
  fileName: string | null
}

export type SupplierView = {
  onDate: string
  id: string
  name: string
  nip: string | null
  regon: string | null
  address: string | null
  nrb: string | null
  invoices: InvoiceLine[]
  ages: SupplierAges
  openGr: number
}

type Row = Omit<SupplierView, 'onDate' | 'ages' | 'openGr'>

/** A supplier with every invoice of the community as of a day, open ones first. Null where there is none. */
export async function readSupplier(
  communityId: string,
  onDate: string,
  supplierId: string,
): Promise<SupplierView | null> {
  const [row] = await query<Row>(supplierStatement(communityId, onDate, supplierId))
  if (!row) return null
  const ages = agesOf(
    row.invoices.map(({ agesFrom, openGr }) => [agesFrom, openGr] as const),
    onDate,
  )
  return { ...row, onDate, ages, openGr: openOf(ages) }
}
