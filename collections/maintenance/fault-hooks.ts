import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { FAULT_PRIORITIES, faultTerms, type FaultPriority } from '@/src/domain/maintenance/fault-terms'
import { todayInWarsaw } from '@/src/platform/clock'
import { queryableIn } from '@/src/platform/db/queryable'
import { addFaultEvent } from '@/src/services/maintenance/fault-events'

type Row = Record<string, unknown> & { id: string }

const priorityOf = (value: unknown): FaultPriority =>
  FAULT_PRIORITIES.find((priority) => priority === value) ?? 'normal'

const dayOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Terms follow from priority and day of the report, until staff set others; a new priority brings new ones. */
export const fillFault: CollectionBeforeChangeHook<Row> = ({ data, originalDoc, operation }) => {
  const row = data as Record<string, unknown>
  const was = originalDoc as Record<string, unknown> | undefined
  const reportedOn = dayOf(row['reportedOn']) ?? dayOf(was?.['reportedOn']) ?? todayInWarsaw()
  const priority = priorityOf(row['priority'] ?? was?.['priority'])
  const terms = faultTerms(priority, reportedOn)
  const isNew = operation === 'create'
  const isOther = was !== undefined && row['priority'] !== undefined && row['priority'] !== was['priority']
  if (!isNew && !isOther) return data
  const kept = (name: 'reactByOn' | 'fixByOn'): string =>
    (isNew || row[name] !== was?.[name] ? dayOf(row[name]) : null) ?? terms[name]
  return { ...row, reportedOn, reactByOn: kept('reactByOn'), fixByOn: kept('fixByOn') } as never
}

/** A fault that staff write down, from a call or at the desk, begins its timeline as one from the portal does. */
export const noteReport: CollectionAfterChangeHook<Row> = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const actor = await actorOf(req)
  await addFaultEvent(await queryableIn(req), {
    faultId: doc.id,
    kind: 'reported',
    status: 'reported',
    visibility: 'residents',
    author: actor.kind === 'staff' ? { staffId: actor.id } : null,
  })
  return doc
}
