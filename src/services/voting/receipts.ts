import type { Db } from './voting-rows'

/** What a voter keeps of a declaration. `salt` proves the rows; `votes` has one row for each right. */
export type Receipt = {
  receipt: string
  declaration: string
  salt: string
  resolutionId: string
  choice: 'for' | 'against' | 'abstain'
  castAt: string
  votes: {
    id: string
    premises: string | null
    shareNum: number
    shareDen: number
    position: number
    commitment: string
    hash: string
    annulled: boolean
  }[]
}

const receiptColumns = `v.receipt, v.declaration, v.salt, v.resolution_id as "resolutionId", v.choice, v.cast_at as "castAt",
  json_agg(json_build_object('id', v.id, 'premises', p.code, 'shareNum', v.share_num, 'shareDen', v.share_den,
    'position', v.position, 'commitment', v.commitment, 'hash', v.hash,
    'annulled', exists (select from vote_annulments a where a.vote_id = v.id and a.step = 'approved'))
    order by v.position) as votes`

const shown = (row: Omit<Receipt, 'castAt'> & { castAt: Date }): Receipt => ({
  ...row,
  castAt: row.castAt.toISOString(),
})

/** The receipt of a person's own declaration; null where there is none. */
export async function findReceipt(
  db: Db,
  { declaration, personId }: { declaration: string; personId: string },
): Promise<Receipt | null> {
  const { rows } = await db.query<Omit<Receipt, 'castAt'> & { castAt: Date }>({
    name: 'vote_receipt',
    text: `select ${receiptColumns} from votes v left join premises p on p.id = v.premises_id
      where v.declaration = $1 and v.person_id = $2 group by 1, 2, 3, 4, 5, 6`,
    values: [declaration, personId],
  })
  return rows[0] ? shown(rows[0]) : null
}
