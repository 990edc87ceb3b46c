import { randomUUID } from 'node:crypto'
import type { manualEntryForm } from '@/collections/finance/booking-endpoints'
import { DomainError } from '@/src/domain/domain-error'
import { previewEntry, type EntryPreview } from '@/src/services/finance/booking/book-entry'
import { balance, dayOf, pln, type BooksContext } from '../context'
import { Refusal } from '../Outcome'

const fields = [
  'community',
  'account',
  'kind',
  'side',
  'amount',
  'bookedOn',
  'dueOn',
  'document',
  'description',
] as const

type Checked = { preview: EntryPreview } | { code: string; about: string }

async function check(context: BooksContext, form: typeof manualEntryForm, token: string): Promise<Checked> {
  const typed = Object.fromEntries(fields.map((name) => [name, context.asked(name)]))
  const parsed = form.safeParse({ ...typed, token })
  if (!parsed.success)
    return { code: 'FORM', about: parsed.error.issues.map(({ path }) => String(path[0])).join(',') }
  const { community, account, amount, ...rest } = parsed.data
  try {
    const input = { ...rest, amountGr: amount, communityId: community, accountId: account }
    return { preview: await previewEntry(input, context.keeper) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { code: error.code, about: Object.values(error.details).join('|') }
  }
}

/** What the entry will be and the balance before and after; saved by one button, sent twice it is saved once. */
export async function EntryCheck({ context, form }: { context: BooksContext; form: typeof manualEntryForm }) {
  const { say, asked } = context
  const token = randomUUID()
  const checked = await check(context, form, token)
  const back = `/admin/booking?${new URLSearchParams(fields.map((name) => [name, asked(name)])).toString()}`
  if ('code' in checked)
    return (
      <>
        <Refusal say={say} code={checked.code} about={checked.about} />
        <p>
          <a href={back}>{say('booking.change')}</a>
        </p>
      </>
    )
  return (
    <section>
      <h2>{say('booking.check')}</h2>
      <Facts context={context} preview={checked.preview} />
      <form action="/api/ledger-entries/book" method="post">
        {fields.map((name) => (
          <input key={name} type="hidden" name={name} value={asked(name)} />
        ))}
        <input type="hidden" name="token" value={token} />
        <button type="submit">{say('booking.save')}</button>
        <a href={back}>{say('booking.change')}</a>
      </form>
    </section>
  )
}

function Facts({ context: { say, asked }, preview }: { context: BooksContext; preview: EntryPreview }) {
  const { entry, amountGr, beforeGr, afterGr } = preview
  const size = amountGr < 0n ? -amountGr : amountGr
  const facts: [string, string][] = [
    [say('common.account'), preview.accountCode],
    [say('booking.kind'), say(`kind.${entry.kind}`)],
    [say(amountGr < 0n ? 'booking.credit' : 'booking.debit'), pln(size)],
    [say('booking.bookedOn'), dayOf(entry.bookedOn)],
    ...(entry.dueOn ? [[say('booking.dueOn'), dayOf(entry.dueOn)] as [string, string]] : []),
    [say('booking.document'), asked('document') || '–'],
    [say('booking.description'), asked('description') || '–'],
    [say('booking.balanceBefore'), balance(say, beforeGr)],
    [say('booking.balanceAfter'), balance(say, afterGr)],
  ]
  return <FactList facts={facts} />
}

/** Names and values, one below the other. */
export function FactList({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
