import { balanceOf, sortEntries, type Entry } from '@/src/domain/finance/ledger'
import { isStanding } from '@/src/domain/finance/manual-entry'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import { entryColumns, entryOf, type EntryRow } from '../ledger-rows'
import { keepsBooksOf, type Keeper } from '../books/portal-books'

/** A community with its accounts, for a clerk's choice. */
export type BookCommunity = { id: string; code: string; name: string; bookkeeping: 'imported' | 'portal' }
export type BookAccount = {
  id: string
  code: string
  premises: string
  payers: string | null
  closedOn: string | null
}

/** The communities a keeper has, those whose books the portal keeps first. */
export async function booksOfKeeper(keeper: Keeper): Promise<BookCommunity[]> {
  return query<BookCommunity>({
    name: 'books_of_keeper',
    text: `select id, code, name, bookkeeping from communities where $1::uuid[] is null or id = any($1)
      order by bookkeeping <> 'portal', name`,
    values: [keeper.communities === 'all' ? null : keeper.communities],
  })
}

/** The accounts of a community the keeper has, with who pays on them today; none of another one. */
export async function accountsOfCommunity(keeper: Keeper, communityId: string): Promise<BookAccount[]> {
  if (!keepsBooksOf(keeper, communityId)) return []
  return query<BookAccount>({
    name: 'books_accounts',
    text: `
      select a.id, a.code, p.code as premises, a.closed_on as "closedOn",
        (select string_agg(r.display_name, ', ' order by r.display_name)
          from occupancies_rels l join occupancies o on o.id = l.parent_id and o.capacity = 'owner'
          join residents r on r.id = o.person_id
          where l.path = 'accounts' and l.accounts_id = a.id and o.from_on <= $2::date
            and (o.to_on is null or o.to_on > $2::date)) as payers
      from accounts a join premises p on p.id = a.premises_id
      where a.community_id = $1
      order by nullif(regexp_replace(a.code, '\\D', '', 'g'), '')::numeric nulls last, a.code`,
    values: [communityId, todayInWarsaw()],
  })
}

export type AccountBook = { entries: (Entry & { isStanding: boolean })[]; balanceGr: bigint }

/** The book of an account, newest first; empty for one of another community. */
export async function bookOfAccount(communityId: string, accountId: string): Promise<AccountBook> {
  const rows = await query<EntryRow>({
    name: 'books_account_entries',
    text: `select ${entryColumns} from ledger_entries e where e.account_id = $1 and e.community_id = $2`,
    values: [accountId, communityId],
  })
  const entries = rows.map(entryOf)
  return {
    entries: sortEntries(entries)
      .toReversed()
      .map((entry) => ({ ...entry, isStanding: isStanding(entries, entry) })),
    balanceGr: balanceOf(entries),
  }
}
