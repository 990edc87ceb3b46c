import type { Tie } from '@/access/actor/types'

export type AccountHead = {
  id: string
  code: string
  communityId: string
  premisesId: string
  premisesCode: string
  premisesUse: Tie['premises']['use']
  /** The account's own number to pay to; null: the community's. */
  nrb: string | null
}

/** The columns every statement on accounts gives first; `a` is the account, `p` its premises. */
export const accountColumns =
  'a.id, a.code, a.community_id, a.premises_id, p.code as premises_code, p.use as premises_use, a.nrb'

export type AccountRow = {
  id: string
  code: string
  community_id: string
  premises_id: string
  premises_code: string
  premises_use: Tie['premises']['use']
  nrb: string | null
}

export const toAccountHead = (row: AccountRow): AccountHead => ({
  id: row.id,
  code: row.code,
  communityId: row.community_id,
  premisesId: row.premises_id,
  premisesCode: row.premises_code,
  premisesUse: row.premises_use,
  nrb: row.nrb,
})

/** What one needs to choose between several accounts of a place. */
export type AccountChoice = Pick<AccountHead, 'id' | 'code' | 'premisesCode' | 'premisesUse'>

export const toChoice = ({ id, code, premisesCode, premisesUse }: AccountHead): AccountChoice => ({
  id,
  code,
  premisesCode,
  premisesUse,
})
