import type { Pool } from 'pg'
import { loadResolution } from './voting-rows'
import { countResolution } from './tally-resolution'

/** One check over stored rows; `broken` gives the id and what is wrong, first rows first. */
export type RowCheck = { name: string; table: string; count: string; broken: string }

/** Rows of a chained table with what they should be; a chain that ends early shows by its head. */
const chainCheck = (chain: string, table: string, digest: string, content = ''): RowCheck => ({
  name: `${chain}-chain`,
  table,
  count: `select count(*) from ${table}`,
  broken: `select id, format('resolution %s, row %s: %s', resolution_id, position, case
        ${content ? `when ${content} then 'content does not fit its commitment'` : ''}
        when hash <> digest then 'content does not fit its hash'
        when position <> number then 'a row before it is missing'
        when prev_hash <> before then 'hash of the row before does not fit'
        else 'rows after it are missing' end) as detail
    from (select t.*, ${digest}(t.link) as digest, h.position as head, h.hash as head_hash,
        row_number() over chain as number, lag(t.hash, 1, repeat('0', 64)) over chain as before,
        row_number() over (partition by t.resolution_id order by t.position desc) as from_end
      from (select x.*, x as link from ${table} x) t
      left join portal.chain_heads h on h.chain = '${chain}' and h.resolution_id = t.resolution_id
      window chain as (partition by t.resolution_id order by t.position)) c
    where hash <> digest or prev_hash <> before or position <> number
      or (from_end = 1 and (head, head_hash) is distinct from (position, hash)) ${content ? `or ${content}` : ''}
    order by resolution_id, position`,
})

export const votingChecks: readonly RowCheck[] = [
  chainCheck('rights', 'voting_rights', 'portal.right_digest'),
  chainCheck('votes', 'votes', 'portal.vote_digest', 'commitment <> portal.vote_commitment(link)'),
  chainCheck('annulments', 'vote_annulments', 'portal.annulment_digest'),
  {
    name: 'chain-heads',
    table: 'chain_heads',
    count: 'select count(*) from portal.chain_heads',
    broken: `select h.resolution_id as id, format('all %s rows of the chain of %s are gone', h.position, h.chain) as detail
      from portal.chain_heads h where h.position > 0 and not exists (
        select from voting_rights v where h.chain = 'rights' and v.resolution_id = h.resolution_id union all
        select from votes v where h.chain = 'votes' and v.resolution_id = h.resolution_id union all
        select from vote_annulments v where h.chain = 'annulments' and v.resolution_id = h.resolution_id)`,
  },
  {
    name: 'votes-rights',
    table: 'votes',
    count: 'select count(*) from votes',
    broken: `select v.id, 'share or resolution differ from the right it was cast with' as detail
      from votes v join voting_rights r on r.id = v.right_id
      where (v.share_num, v.share_den, v.resolution_id) is distinct from (r.share_num, r.share_den, r.resolution_id)`,
  },
  {
    name: 'votes-annulled',
    table: 'vote_annulments',
    count: `select count(*) from vote_annulments where step = 'approved'`,
    broken: `select a.id, 'no second person proposed it' as detail from vote_annulments a
      where a.step = 'approved' and not exists (select from vote_annulments p
        where p.vote_id = a.vote_id and p.step = 'proposed' and p.staff_id <> a.staff_id)`,
  },
  {
    name: 'resolutions-text',
    table: 'resolutions',
    count: 'select count(*) from resolutions where text_hash is not null',
    broken: `select r.id, format('text or rules of %s were changed after opening', r.number) as detail from resolutions r
      where r.text_hash is not null and portal.resolution_digest(r) <> r.text_hash`,
  },
  {
    name: 'resolutions-electorate',
    table: 'resolutions',
    count: 'select count(*) from resolutions where electorate_hash is not null',
    broken: `select r.id, format('the electorate of %s is not the one frozen at opening', r.number) as detail from resolutions r
      where r.electorate_hash is not null and r.electorate_hash is distinct from (
        select v.hash from voting_rights v where v.resolution_id = r.id and v.succeeds_id is null
        order by v.position desc limit 1)`,
  },
]

/** Counts every closed resolution anew and names those whose stored result is another. */
export async function recountResolutions(
  pool: Pool,
): Promise<{ checked: number; broken: { id: string; detail: string }[] }> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from resolutions where text_hash is not null and state not in ('draft', 'open', 'cancelled') order by id`,
  )
  const broken: { id: string; detail: string }[] = []
  for (const { id } of rows) {
    const resolution = await loadResolution(pool, id)
    const { result, adoptedOn } = await countResolution(pool, resolution)
    const stored = resolution.state === 'rejected' ? 'rejected' : 'adopted'
    if (result !== stored || adoptedOn !== resolution.adoptedOn)
      broken.push({
        id,
        detail: `${resolution.number} is stored as ${stored} ${resolution.adoptedOn ?? ''}, the votes say ${result} ${adoptedOn ?? ''}`,
      })
  }
  return { checked: rows.length, broken }
}
