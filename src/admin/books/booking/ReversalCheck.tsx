import type { reversalForm } from '@/collections/finance/booking-endpoints'
import { DomainError } from '@/src/domain/domain-error'
import { todayInWarsaw } from '@/src/platform/clock'
import type { BookCommunity } from '@/src/services/finance/booking/find-account'
import { previewReversal, type ReversalPreview } from '@/src/services/finance/booking/reverse-entry'
import { askedId, balance, dayOf, pln, type BooksContext } from '../context'
import { Refusal } from '../Outcome'
import { FactList } from './EntryCheck'

type Props = { context: BooksContext; community: BookCommunity; form: typeof reversalForm }
type Checked = { preview: ReversalPreview } | { code: string; about: string }

/** The day the storno is booked: as typed, else today. */
const dayAsked = ({ asked }: BooksContext): string => asked('bookedOn') || todayInWarsaw()

async function check({ context, community, form }: Props): Promise<Checked> {
  const parsed = form.safeParse({
    community: community.id,
    entry: askedId(context, 'entry'),
    bookedOn: dayAsked(context),
    // What it is for is asked in the same step; the amounts do not hang on it.
    reason: context.asked('reason') || '–',
  })
  if (!parsed.success) return { code: 'UNKNOWN_ENTRY', about: '' }
  const { entry, bookedOn, reason } = parsed.data
  try {
    const input = { communityId: community.id, entryId: entry, bookedOn, reason }
    return { preview: await previewReversal(input, context.keeper) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { code: error.code, about: Object.values(error.details).join('|') }
  }
}

/** An entry and what taking it back does; it wants a reason, which the resident reads. */
export async function ReversalCheck(props: Props) {
  const { context, community } = props
  const { say } = context
  const checked = await check(props)
  const list = `/admin/booking?${new URLSearchParams({ community: community.id }).toString()}`
  if ('code' in checked)
    return (
      <>
        <Refusal say={say} code={checked.code} about={checked.about} />
        <p>
          <a href={list}>{say('common.back')}</a>
        </p>
      </>
    )
  const { entry, accountCode, amountGr, beforeGr, afterGr } = checked.preview
  return (
    <section>
      <h2>{say('booking.reversal')}</h2>
      <FactList
        facts={[
          [say('common.account'), accountCode],
          [
            say('booking.what'),
            `${entry.description ?? say(`kind.${entry.kind}`)}, ${dayOf(entry.bookedOn)}`,
          ],
          [
            say(amountGr < 0n ? 'booking.credit' : 'booking.debit'),
            pln(amountGr < 0n ? -amountGr : amountGr),
          ],
          [say('booking.balanceBefore'), balance(say, beforeGr)],
          [say('booking.balanceAfter'), balance(say, afterGr)],
        ]}
      />
      <form action="/api/ledger-entries/reverse" method="post">
        <input type="hidden" name="community" value={community.id} />
        <input type="hidden" name="entry" value={entry.id} />
        <label>
          {say('booking.bookedOn')}
          <input type="date" name="bookedOn" required min={entry.bookedOn} defaultValue={dayAsked(context)} />
        </label>
        <label className="wide">
          {say('booking.reason')}
          <input type="text" name="reason" required maxLength={500} defaultValue={context.asked('reason')} />
        </label>
        <button type="submit">{say('booking.reverse')}</button>
        <a href={list}>{say('common.back')}</a>
      </form>
    </section>
  )
}
