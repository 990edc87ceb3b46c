import type { ResidentActor } from '@/access/actor/types'
import type { Choice } from '@/src/domain/voting/model'
import { query } from '@/src/platform/db/pool'

/** What proves a declaration: the key opens the commitments of its rows in the chain. */
export type ReceiptView = {
  receipt: string
  salt: string
  choice: Choice
  castAt: string
  voter: string
  resolutionId: string
  number: string
  title: string
  communityId: string
  rows: {
    premisesCode: string | null
    premisesUse: string | null
    shareNum: number
    shareDen: number
    position: number
    commitment: string
    hash: string
    annulled: boolean
  }[]
  /** Whether the stored rows still give their commitments and links. */
  holds: boolean
  /** What was committed to, one text a row. */
  contents: string[]
}

const columns = `v.receipt, v.salt, v.choice, v.cast_at::text as "castAt", n.display_name as voter, r.id as "resolutionId", r.number,
  r.title, r.community_id as "communityId",
  json_agg(json_build_object('premisesCode', p.code, 'premisesUse', p.use, 'shareNum', v.share_num, 'shareDen', v.share_den,
    'position', v.position, 'commitment', v.commitment, 'hash', v.hash,
    'annulled', exists (select from vote_annulments a where a.vote_id = v.id and a.step = 'approved')) order by v.position) as rows,
  bool_and(v.commitment = portal.vote_commitment(v) and v.hash = portal.vote_digest(v)) as holds,
  json_agg(portal.vote_content(v) order by v.position) as contents`

const from = `from votes v join resolutions r on r.id = v.resolution_id join residents n on n.id = v.person_id
  left join premises p on p.id = v.premises_id`
const group = 'group by 1, 2, 3, 4, 5, r.id'

/** One's own receipt; null for anybody else's, as for a missing one. */
export async function readReceipt(
  actor: ResidentActor,
  resolutionId: string,
  declaration: string,
): Promise<ReceiptView | null> {
  const [row] = await query<ReceiptView>({
    name: 'portal_receipt',
    text: `select ${columns} ${from} where v.declaration = $1 and v.person_id = $2 and r.id = $3 ${group}`,
    values: [declaration, actor.id, resolutionId],
  })
  return row ?? null
}

/** What a number and a key prove together; null where they do not belong together. */
export async function checkReceipt(receipt: string, key: string): Promise<ReceiptView | null> {
  const [row] = await query<ReceiptView>({
    name: 'portal_receipt_check',
    text: `select ${columns} ${from} where upper(v.receipt) = upper($1) and v.salt = $2 ${group}`,
    values: [receipt.trim(), key.replace(/[\s\u00a0-]/g, '').toLowerCase()],
  })
  return row ?? null
}
