import { manualKinds } from '@/src/domain/finance/manual-entry'
import { todayInWarsaw } from '@/src/platform/clock'
import type { BookAccount } from '@/src/services/finance/booking/find-account'
import type { BooksContext } from '../context'

type Props = { context: BooksContext; community: string; account: Pick<BookAccount, 'id' | 'code'> }

/** A new entry. It is shown with the balance before and after before anything is saved. */
export function EntryForm({ context, community, account }: Props) {
  const { say, asked } = context
  return (
    <section>
      <h2>{say('booking.newEntry')}</h2>
      <form method="get" action="/admin/booking">
        <input type="hidden" name="step" value="check" />
        <input type="hidden" name="community" value={community} />
        <input type="hidden" name="account" value={account.id} />
        <label>
          {say('booking.kind')}
          <select name="kind" defaultValue={asked('kind') || 'payment'}>
            {manualKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <Sides context={context} />
        <Field context={context} name="amount" required inputMode="decimal" />
        <Field context={context} name="bookedOn" required type="date" value={todayInWarsaw()} />
        <Field context={context} name="dueOn" type="date" />
        <Field context={context} name="document" />
        <Field context={context} name="description" wide />
        <button type="submit">{say('booking.preview')}</button>
      </form>
    </section>
  )
}

function Sides({ context: { say, asked } }: { context: BooksContext }) {
  return (
    <label>
      {say('booking.side')}
      <select name="side" defaultValue={asked('side') || 'debit'}>
        <option value="debit">{say('booking.debit')}</option>
        <option value="credit">{say('booking.credit')}</option>
      </select>
    </label>
  )
}

type FieldProps = {
  context: BooksContext
  name: 'amount' | 'bookedOn' | 'dueOn' | 'document' | 'description'
  required?: boolean
  type?: 'text' | 'date'
  inputMode?: 'decimal'
  value?: string
  wide?: boolean
}

function Field({ context, name, required, type = 'text', inputMode, value = '', wide }: FieldProps) {
  return (
    <label className={wide ? 'wide' : undefined}>
      {context.say(`booking.${name}`)}
      <input
        type={type}
        name={name}
        required={required}
        inputMode={inputMode}
        defaultValue={context.asked(name) || value}
      />
    </label>
  )
}
