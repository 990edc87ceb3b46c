import type { AdminViewServerProps } from 'payload'
import { manualEntryForm, reversalForm } from '@/collections/finance/booking-endpoints'
import { accountsOfCommunity, bookOfAccount } from '@/src/services/finance/booking/find-account'
import { BooksPage } from '../BooksPage'
import { CommunityChoice } from '../CommunityChoice'
import { askedId, type BooksContext } from '../context'
import { AccountBook } from './AccountBook'
import { AccountChoice } from './AccountChoice'
import { EntryCheck } from './EntryCheck'
import { EntryForm } from './EntryForm'
import { ReversalCheck } from './ReversalCheck'

/** Entries by hand: choose an account, fill in, check, save; or take an entry back. */
export function BookingView(view: AdminViewServerProps) {
  return <BooksPage view={view} page={{ title: 'booking.title', intro: 'booking.intro', content }} />
}

async function content(context: BooksContext) {
  const { community, keeper, asked, say } = context
  if (community?.bookkeeping === 'imported')
    return (
      <>
        <p className="verdict verdict--look">{say('common.imported')}</p>
        <CommunityChoice context={context} view="/booking" />
      </>
    )
  if (community && asked('step') === 'check') return <EntryCheck context={context} form={manualEntryForm} />
  if (community && asked('step') === 'reverse')
    return <ReversalCheck context={context} community={community} form={reversalForm} />
  const accounts = community ? await accountsOfCommunity(keeper, community.id) : []
  const account = accounts.find(({ id }) => id === askedId(context, 'account')) ?? null
  return (
    <>
      <CommunityChoice context={context} view="/booking" />
      {community && <AccountChoice context={context} accounts={accounts} account={account} />}
      {community && account && (
        <>
          <EntryForm context={context} community={community.id} account={account} />
          <AccountBook
            book={await bookOfAccount(community.id, account.id)}
            account={account}
            community={community.id}
            say={say}
          />
        </>
      )}
    </>
  )
}
