import { query } from '@/src/platform/db/pool'
import type { StaffActor } from './actor/types'
import { all, none, within, type Condition } from './condition'

/** Suppliers belong to no community: who keeps the books of any sees them. */
export const knownSuppliers = (actor: StaffActor): Condition => (actor.communityIds.length > 0 ? all : none)

/** Suppliers that no community but the assigned ones has invoices of. */
export const suppliersOfMine = async (actor: StaffActor): Promise<Condition> => {
  if (actor.communityIds.length === 0) return none
  const rows = await query<{ id: string }>({
    name: 'scope_suppliers_of_mine',
    text: `select s.id from suppliers s where not exists (
      select from supplier_invoices i where i.supplier_id = s.id and i.community_id <> all($1::uuid[]))`,
    values: [actor.communityIds],
  })
  return within(
    'id',
    rows.map((row) => row.id),
  )
}
