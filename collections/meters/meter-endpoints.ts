import { z } from 'zod'
import { mayKeepMeters } from '@/access/may-keep-meters'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { replaceMeters, type Replacement } from '@/src/services/meters/replace-meters'
import { kept, staffForm } from '../staff-form'

const day = z.string().refine((text) => parseCivilDate(text) !== null)

const lists = {
  'meter[]': z.array(z.uuid()).min(1).max(200),
  'final[]': z.array(z.string().trim().max(20)).max(200),
  'serial[]': z.array(z.string().trim().max(100)).max(200),
  'initial[]': z.array(z.string().trim().max(20)).max(200),
}

const replacementForm = z.object({
  community: z.uuid(),
  replacedOn: day,
  legalUntilOn: z.union([z.literal(''), day]).default(''),
  ...lists,
})

type Form = z.output<typeof replacementForm>

/** The rows that were filled in; an untouched one leaves its meter where it is. The new counter starts at 0 where nothing is said. */
const rowsOf = (form: Form): Replacement[] =>
  form['meter[]'].flatMap((meterId, index) => {
    const finalReading = form['final[]'][index] ?? ''
    const serial = form['serial[]'][index] ?? ''
    if (finalReading === '' && serial === '') return []
    return [{ meterId, finalReading, serial, initialReading: form['initial[]'][index] || '0' }]
  })

const kind = ['community', 'building', 'kind', 'meter', 'replacedOn', 'legalUntilOn']

/** What was typed into the rows comes back with a refusal: forty states are not typed twice. */
const typedRows = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    ['meter', 'final', 'serial', 'initial'].map((name) => {
      const values: unknown = fields[`${name}[]`]
      return [`typed-${name}`, Array.isArray(values) ? values.join('|') : '']
    }),
  )

const replace = staffForm({
  path: '/replace',
  schema: replacementForm,
  who: mayKeepMeters,
  where: (fields) => ({
    view: '/meter-replacement',
    query: { ...kept(fields, ...kind), ...typedRows(fields) },
  }),
  act: async (form, keeper) => {
    const rows = rowsOf(form)
    const query = { community: form.community }
    if (rows.length === 0)
      return { view: '/meter-replacement', query: { ...query, problem: 'NOTHING_TYPED' } }
    const made = await replaceMeters(
      { replacedOn: form.replacedOn, legalUntilOn: form.legalUntilOn || null, rows },
      keeper,
    )
    return { view: '/meter-replacement', query: { ...query, done: 'replaced', count: String(made.length) } }
  },
})

export const meterEndpoints = [replace]
