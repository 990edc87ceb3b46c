import { accounts } from './accounts'
import { boardTerms } from './board-terms'
import { budgets } from './budgets'
import { buildings } from './buildings'
import { charges } from './charges'
import { communities } from './communities'
import { costs } from './costs'
import { debtCases } from './debt-cases'
import { documents } from './documents'
import { faults } from './faults'
import { ledger } from './ledger'
import { manifest } from './manifest'
import { members } from './members'
import { meters } from './meters'
import { occupancies } from './occupancies'
import { people } from './people'
import { premises } from './premises'
import { premisesParameters } from './premises-parameters'
import { readings } from './readings'
import { residentGroups } from './resident-groups'
import { settlementLines } from './settlement-lines'
import { settlements } from './settlements'
import { resolutions } from './resolutions'
import { supplierInvoices } from './supplier-invoices'
import { supplierPayments } from './supplier-payments'
import { suppliers } from './suppliers'
import type { TableSpec } from './table-spec'
import { votes } from './votes'

/** Every table a package may hold, in the order of the import format. */
export const ALL_TABLES: readonly TableSpec[] = [
  manifest,
  communities,
  buildings,
  premises,
  premisesParameters,
  people,
  occupancies,
  members,
  residentGroups,
  boardTerms,
  accounts,
  ledger,
  charges,
  settlements,
  settlementLines,
  meters,
  readings,
  suppliers,
  supplierInvoices,
  supplierPayments,
  costs,
  budgets,
  debtCases,
  resolutions,
  votes,
  documents,
  faults,
]

const byName = new Map(ALL_TABLES.map((spec) => [spec.name, spec]))

/** The description of a table by its English name. Throws where there is none: names come from descriptions. */
export const tableNamed = (name: string): TableSpec => {
  const spec = byName.get(name)
  if (!spec) throw new Error(`no table ${name} in the import format`)
  return spec
}
