import { z } from 'zod'
import { FAULT_STATES } from '@/src/domain/maintenance/fault-states'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { DomainError } from '@/src/domain/domain-error'
import { finishWork } from '@/src/services/maintenance/finish-work'
import { assignFaults, hireContractor, setPriority } from '@/src/services/maintenance/hand-out-faults'
import { setVisit, staffComment, staffMove } from '@/src/services/maintenance/staff-faults'
import { faultForm, MOST_PHOTOS, toBoardOrFault, toFault } from './fault-form'

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .transform((value) => value || null)
const day = z.string().refine((value) => parseCivilDate(value) !== null)
const optionalDay = optional(10).refine((value) => value === null || parseCivilDate(value) !== null)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const optionalClock = optional(5).refine((value) => value === null || clock.safeParse(value).success)
const optionalId = z.union([z.literal(''), z.uuid()]).default('')

const move = faultForm({
  path: '/move',
  schema: z.object({ fault: z.uuid(), to: z.enum(FAULT_STATES), note: optional(2000) }),
  back: toFault,
  act: async ({ fault, to, note }, { keeper }) => {
    await staffMove(keeper, { ids: [fault], to, note })
    return { path: '/fault', query: { id: fault, done: 'moved' } }
  },
})

const handOut = faultForm({
  path: '/hand-out',
  schema: z.object({
    'faults[]': z.array(z.uuid()).max(500).default([]),
    staff: optionalId,
    contractor: optionalId,
    priority: z.union([z.literal(''), z.enum(FAULT_PRIORITIES)]).default(''),
    to: z.union([z.literal(''), z.enum(FAULT_STATES)]).default(''),
    search: z.string().max(1000).default(''),
    back: optionalId,
  }),
  back: toBoardOrFault,
  act: async ({ 'faults[]': ids, staff, contractor, priority, to, search, back }, { keeper }) => {
    if (ids.length === 0) throw new DomainError('NOTHING_TICKED')
    if (!staff && !contractor && !priority && !to) throw new DomainError('NOTHING_CHOSEN')
    // The move may be refused; then nothing else is done.
    if (to) await staffMove(keeper, { ids, to, note: null })
    if (staff) await assignFaults(keeper, { ids, staffId: staff })
    if (contractor) await hireContractor(keeper, { ids, contractorId: contractor })
    if (priority) await setPriority(keeper, { ids, priority })
    const onward = toBoardOrFault({ search, back })
    return {
      ...onward,
      query: {
        ...onward.query,
        done: 'handedOut',
        count: String(ids.length),
        ...(contractor ? { hired: contractor } : {}),
      },
    }
  },
})

const visit = faultForm({
  path: '/visit',
  schema: z.object({ fault: z.uuid(), on: day, time: clock, note: optional(500) }),
  back: toFault,
  act: async ({ fault, ...rest }, { keeper }) => {
    await setVisit(keeper, { faultId: fault, ...rest })
    return { path: '/fault', query: { id: fault, done: 'visit' } }
  },
})

const comment = faultForm({
  path: '/comment',
  schema: z.object({
    fault: z.uuid(),
    body: z.string().trim().min(1).max(5000),
    internal: z.string().optional(),
  }),
  back: toFault,
  act: async ({ fault, body, internal }, { req, keeper, files }) => {
    const photos = (files['photos'] ?? []).slice(0, MOST_PHOTOS)
    const isInternal = internal === 'on'
    await staffComment(req.payload, keeper, { faultId: fault, body, isInternal, photos })
    return { path: '/fault', query: { id: fault, done: isInternal ? 'noted' : 'commented' } }
  },
})

const finish = faultForm({
  path: '/finish',
  schema: z.object({
    fault: z.uuid(),
    doneOn: day,
    from: optionalClock,
    until: optionalClock,
    scope: z.string().trim().min(1).max(5000),
    cause: optional(1000),
    materials: optional(1000),
    worker: optional(250),
    remarks: optional(1000),
    guaranteeMonths: optional(3)
      .refine((value) => value === null || /^\d{1,3}$/.test(value))
      .transform((value) => (value === null ? null : Math.min(Number(value), 600))),
    nextVisitOn: optionalDay,
  }),
  back: toFault,
  act: async ({ fault, ...work }, { req, keeper, files }) => {
    if (work.from && work.until && work.until < work.from) throw new DomainError('BAD_WORK_TIME')
    const photosOf = (side: 'before' | 'after') => (files[side] ?? []).slice(0, MOST_PHOTOS)
    await finishWork(req.payload, keeper, {
      ...work,
      faultId: fault,
      before: photosOf('before'),
      after: photosOf('after'),
    })
    return { path: '/fault', query: { id: fault, done: 'finished' } }
  },
})

export const faultEndpoints = [move, handOut, visit, comment, finish]
