import type { AccountBook as Book, BookAccount } from '@/src/services/finance/booking/find-account'
import { balance, dayOf, pln } from '../context'
import type { Say } from '../say'

type Props = { book: Book; account: BookAccount; community: string; say: Say }

/** The account's book, newest first; each entry that stands can be taken back. */
export function AccountBook({ book, account, community, say }: Props) {
  return (
    <section>
      <h2>{say('booking.book', { account: account.code })}</h2>
      <p>{say('booking.balance', { balance: balance(say, book.balanceGr) })}</p>
      {book.entries.length === 0 && <p>{say('common.none')}</p>}
      {book.entries.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('booking.date')}</th>
              <th scope="col">{say('booking.what')}</th>
              <th scope="col" className="number">
                {say('booking.owed')}
              </th>
              <th scope="col" className="number">
                {say('booking.paid')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {book.entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} community={community} say={say} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type RowProps = { entry: Book['entries'][number]; community: string; say: Say }

function EntryRow({ entry, community, say }: RowProps) {
  const mark = entry.reversalOf ? 'booking.isReversal' : entry.isStanding ? null : 'booking.isReversed'
  const address = new URLSearchParams({ step: 'reverse', community, entry: entry.id }).toString()
  return (
    <tr>
      <td>{dayOf(entry.bookedOn)}</td>
      <th scope="row">
        {entry.description ?? say(`kind.${entry.kind}`)}
        <small>
          {[say(`kind.${entry.kind}`), entry.document, mark ? say(mark) : null].filter(Boolean).join(', ')}
        </small>
      </th>
      <td className="number">{entry.debitGr > 0n ? pln(entry.debitGr) : ''}</td>
      <td className="number">{entry.creditGr > 0n ? pln(entry.creditGr) : ''}</td>
      <td>
        {entry.isStanding && entry.reversalOf === null && (
          <a href={`/admin/booking?${address}`}>{say('booking.reverse')}</a>
        )}
      </td>
    </tr>
  )
}
