import type { CollectionBeforeValidateHook } from 'payload'
import { queryableIn } from '@/src/platform/db/queryable'
import { shareOfOwner } from '@/src/services/voting/demands'

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)

/** The share behind a demand, where the clerk left it empty: all that the register says the person held on that day. */
export const fillShare: CollectionBeforeValidateHook = async ({ data, req }) => {
  const community = idOf(data?.['community'])
  const person = idOf(data?.['person'])
  const on: unknown = data?.['demandedOn']
  if (!data || !community || !person || typeof on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on)) return data
  if (typeof data['shareNum'] === 'number' && typeof data['shareDen'] === 'number') return data
  const share = await shareOfOwner(await queryableIn(req), { communityId: community, personId: person, on })
  return { ...data, shareNum: Number(share.num), shareDen: Number(share.den) }
}
