import { z } from 'zod'
import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import { INSPECTION_KINDS } from '@/src/domain/maintenance/inspections'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { addFinding, openFindingFault, settleFinding } from '@/src/services/maintenance/inspection-findings'
import { recordInspection } from '@/src/services/maintenance/record-inspection'
import { faultForm, type Onward } from './fault-form'

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .transform((value) => value || null)
const day = z.string().refine((value) => parseCivilDate(value) !== null)
const optionalDay = optional(10).refine((value) => value === null || parseCivilDate(value) !== null)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Back to the inspection the form was about. */
const toInspection = (fields: Record<string, unknown>): Onward => ({
  path: '/inspection',
  query: { id: textOf(fields['inspection']).slice(0, 36) },
})

const MOST_FINDINGS = 50

/** Each line of the field is a finding. */
const lines = z
  .string()
  .max(20_000)
  .default('')
  .transform((value) =>
    value
      .split(/\r?\n/)
      .map((line) => line.replace(/^[\s\-–•*]+/, '').trim())
      .filter((line) => line !== ''),
  )
  .refine((found) => found.length <= MOST_FINDINGS && found.every((line) => line.length <= 2000))

const record = faultForm({
  path: '/record',
  isOffice: true,
  schema: z.object({
    building: z.uuid(),
    kind: z.enum(INSPECTION_KINDS),
    subject: optional(150),
    doneOn: day,
    nextOn: optionalDay,
    inspector: optional(250),
    licence: optional(100),
    protocolNumber: optional(60),
    findings: lines,
    findingsDueOn: optionalDay,
  }),
  back: () => ({ path: '/inspection', query: {} }),
  act: async ({ building, ...input }, { req, keeper, files }) => {
    const protocol = files['protocol']?.[0] ?? null
    const id = await recordInspection(req.payload, keeper, { ...input, buildingId: building, protocol })
    return { path: '/inspection', query: { id, done: 'recorded' } }
  },
})

const finding = faultForm({
  path: '/finding',
  isOffice: true,
  schema: z.object({
    inspection: z.uuid(),
    text: z.string().trim().min(1).max(2000),
    category: z.enum(FAULT_CATEGORIES),
    priority: z.enum(FAULT_PRIORITIES),
    staircase: optional(100),
    spot: optional(150),
    dueOn: optionalDay,
  }),
  back: toInspection,
  act: async ({ inspection, ...input }, { keeper }) => {
    await addFinding(keeper, { ...input, inspectionId: inspection })
    return { path: '/inspection', query: { id: inspection, done: 'findingAdded' } }
  },
})

const openFault = faultForm({
  path: '/open-fault',
  isOffice: true,
  schema: z.object({ inspection: z.uuid(), finding: z.uuid() }),
  back: toInspection,
  act: async ({ finding: id }, { keeper }) => {
    const faultId = await openFindingFault(keeper, id)
    return { path: '/fault', query: { id: faultId, done: 'openedByFinding' } }
  },
})

const settle = faultForm({
  path: '/settle',
  isOffice: true,
  schema: z.object({
    inspection: z.uuid(),
    finding: z.uuid(),
    settledNote: z.string().trim().min(1).max(500),
  }),
  back: toInspection,
  act: async ({ inspection, finding: findingId, settledNote }, { keeper }) => {
    await settleFinding(keeper, { findingId, note: settledNote })
    return { path: '/inspection', query: { id: inspection, done: 'findingSettled' } }
  },
})

export const inspectionEndpoints = [record, finding, openFault, settle]
