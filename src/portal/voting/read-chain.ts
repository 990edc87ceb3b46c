import type { ResidentActor } from '@/access/actor/types'
import { votingCommunities } from '@/access/sql-scope'
import { query } from '@/src/platform/db/pool'

/** The chain of a resolution's votes as anybody there may keep it: no name, no premises, no choice. */
export type ChainView = {
  resolution: string
  resolutionId: string
  textHash: string | null
  electorateHash: string | null
  link: string
  rows: { position: number; prevHash: string; commitment: string; hash: string }[]
}

export async function readChain(actor: ResidentActor, id: string): Promise<ChainView | null> {
  const [row] = await query<Omit<ChainView, 'link'>>({
    name: 'portal_chain',
    text: `select r.number as resolution, r.id as "resolutionId", r.text_hash as "textHash", r.electorate_hash as "electorateHash",
        (select coalesce(json_agg(json_build_object('position', v.position, 'prevHash', v.prev_hash, 'commitment', v.commitment,
          'hash', v.hash) order by v.position), '[]') from votes v where v.resolution_id = r.id) as rows
      from resolutions r where r.id = $1 and r.state <> 'draft' and r.community_id = any($2::uuid[])`,
    values: [id, votingCommunities(actor)],
  })
  return row
    ? { ...row, link: 'sha256(resolutionId.position.prevHash.commitment), first prevHash: 64 zeros' }
    : null
}
