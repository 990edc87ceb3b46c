import { z } from 'zod'
import { parseMoney } from '@/src/domain/finance/money'
import { manualKinds } from '@/src/domain/finance/manual-entry'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { bookEntry } from '@/src/services/finance/booking/book-entry'
import { reverseEntry } from '@/src/services/finance/booking/reverse-entry'
import { bookEndpoint, kept, type Back } from './book-endpoint'

const day = z.string().transform((text, context) => {
  const date = parseCivilDate(text)
  if (date === null) context.addIssue({ code: 'custom' })
  return date ?? ''
})
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => (text ? text : null))

const amount = z.string().transform((text, context) => {
  const parsed = parseMoney(text)
  if (!parsed.ok || parsed.value <= 0n) context.addIssue({ code: 'custom' })
  return parsed.ok ? parsed.value : 0n
})

/** Fields of a manual entry, as the form and its preview send them. */
export const manualEntryForm = z.object({
  community: z.uuid(),
  account: z.uuid(),
  kind: z.enum(manualKinds),
  side: z.enum(['debit', 'credit']).default('debit'),
  amount,
  bookedOn: day,
  dueOn: z
    .union([z.literal('').transform(() => null), day])
    .optional()
    .transform((value) => value ?? null),
  document: optionalText(250),
  description: optionalText(1000),
  token: z.uuid(),
})

export const reversalForm = z.object({
  community: z.uuid(),
  entry: z.uuid(),
  bookedOn: day,
  reason: z.string().trim().min(1).max(500),
})

const entryFields = [
  'community',
  'account',
  'kind',
  'side',
  'amount',
  'bookedOn',
  'dueOn',
  'document',
  'description',
]

const book = bookEndpoint(
  '/book',
  manualEntryForm,
  (fields): Back => ({ view: '/booking', query: kept(fields, ...entryFields) }),
  async ({ community, account, ...entry }, keeper) => {
    const { amount: amountGr, ...rest } = entry
    const { state } = await bookEntry(
      { ...rest, amountGr, communityId: community, accountId: account },
      keeper,
    )
    return { view: '/booking', query: { community, account, done: state } }
  },
)

const reverse = bookEndpoint(
  '/reverse',
  reversalForm,
  (fields): Back => ({
    view: '/booking',
    query: kept(fields, 'community', 'account', 'entry', 'bookedOn', 'reason'),
  }),
  async ({ community, entry, bookedOn, reason }, keeper) => {
    const { accountId } = await reverseEntry(
      { communityId: community, entryId: entry, bookedOn, reason },
      keeper,
    )
    return { view: '/booking', query: { community, account: accountId, done: 'reversed' } }
  },
)

export const bookingEndpoints = [book, reverse]
