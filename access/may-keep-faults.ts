import type { PayloadRequest } from 'payload'
import { actorOf } from './actor/from-request'
import type { StaffActor } from './actor/types'
import { conditionFor } from './build'
import { mayRead } from './may-read'
import { faultKeeperRoles } from './policy/views'
import { toSql } from './sql-condition'

/** Staff who work on faults; which ones, the table says. */
export type FaultKeeper = { actor: StaffActor; isOffice: boolean }

/** Who works on faults; null for everybody else. Technicians do the work, the office decides about it. */
export async function mayKeepFaults(req: Pick<PayloadRequest, 'user'>): Promise<FaultKeeper | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !faultKeeperRoles.includes(actor.role)) return null
  return { actor, isOffice: actor.role !== 'technician' }
}

/** SQL of the ids of the rows a keeper sees, its values numbered on from those given. */
export async function keptIds(
  { actor }: FaultKeeper,
  slug: 'faults' | 'inspections' | 'inspection-findings' | 'buildings',
  given: readonly unknown[] = [],
): Promise<{ text: string; values: unknown[] }> {
  const condition = await conditionFor(actor, slug, 'read')
  const { text, values } = toSql(condition === false ? { kind: 'none' } : condition, given)
  return { text: `select id from ${slug.replaceAll('-', '_')} where ${text}`, values }
}

/** As `keptIds`, of faults. */
export const keptFaultIds = (keeper: FaultKeeper, given: readonly unknown[] = []) =>
  keptIds(keeper, 'faults', given)

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

/** Whether a keeper sees a fault: a foreign and a missing one look alike. */
export const mayKeepFault = async ({ actor }: FaultKeeper, id: string): Promise<boolean> =>
  isId(id) && (await mayRead(actor, 'faults', id))

/** As `mayKeepFault`, of what only the office keeps. */
export const mayKeepRow = async (
  { actor, isOffice }: FaultKeeper,
  slug: 'inspections' | 'inspection-findings' | 'buildings',
  id: string,
): Promise<boolean> => isOffice && isId(id) && (await mayRead(actor, slug, id))
