import { grouped } from '@/src/domain/grouped'
import { allowedCommunities } from '../run'
import type { Run } from '../run'
import { workName } from '../judge/sql'

/** The community an account number belongs to. `ownNrb` is the community's own account; null where it has none. */
export type Owner = { communityId: string; code: string; ownNrb: string | null }

type Row = Owner & { nrb: string }

/** Rows of the package count before the stored ones they replace; a community that is not the importer's is unknown. */
const communitiesSql = (run: Run): string => {
  const stored = `select c.id, c.code, c.nrb from public.communities c where ($2::uuid[] is null or c.id = any($2::uuid[]))`
  if (!run.judged.has('communities')) return stored
  const permitted = allowedCommunities(run.importer) ? 'where w.permitted' : ''
  return `select w.id, w.code, w.nrb from ${workName('communities')} w ${permitted}
    union all ${stored} and not exists (select from ${workName('communities')} w where w.stored_id = c.id)`
}

const accountsSql = (run: Run): string => {
  const stored = 'select a.community_id, a.nrb, a.id from public.accounts a where a.nrb is not null'
  if (!run.judged.has('accounts')) return stored
  return `select w.community_id, w.nrb, w.id from ${workName('accounts')} w where w.nrb is not null
    union all ${stored} and not exists (select from ${workName('accounts')} w where w.stored_id = a.id)`
}

/**
 * Whose the account numbers are: a community's by its own account, else by that of one of its accounts. A number of
 * several communities belongs to none that could be told.
 */
export async function ownersOf(run: Run, numbers: readonly string[]): Promise<Map<string, Owner>> {
  const { rows } = await run.client.query<Row>(
    `with c as (${communitiesSql(run)}), a as (${accountsSql(run)})
     select c.id as "communityId", c.code, c.nrb as "ownNrb", c.nrb, 1 as place from c where c.nrb = any($1::text[])
     union
     select c.id, c.code, c.nrb, a.nrb, 2 from a join c on c.id = a.community_id where a.nrb = any($1::text[])
     order by place`,
    [numbers, allowedCommunities(run.importer)],
  )
  const found = new Map<string, Owner>()
  for (const [nrb, several] of grouped(rows, (row) => row.nrb)) {
    const own = several.filter((row) => row.ownNrb === nrb)
    const communities = new Set((own.length > 0 ? own : several).map(({ communityId }) => communityId))
    const first = own[0] ?? several[0]
    if (first && communities.size === 1) found.set(nrb, first)
  }
  return found
}
