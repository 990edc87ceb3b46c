import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Place } from '../register/place'
import { toChoice } from './account-head'
import { readAccountNotices } from './account-notices'
import type { AdvanceView } from './advance-view'
import { foldNotices } from './fold-notices'

/**
 * The advance of an account of the place: the notice in force beside the one before it, and any already published for
 * later. Null where the place shows no money or the account is none of the resident's.
 */
export async function readAdvance(
  actor: ResidentActor,
  place: Place,
  accountId: string | null = null,
): Promise<AdvanceView | null> {
  if (!place.rights.money) return null
  const todayOn = todayInWarsaw()
  const accounts = await readAccountNotices(actor, place.ties, todayOn)
  const chosen = accountId ? accounts.find(({ account }) => account.id === accountId) : accounts[0]
  if (!chosen) return null
  return {
    account: chosen.account,
    accounts: accounts.map(({ account }) => toChoice(account)),
    asOfAt: place.community.dataAsOfAt,
    ...foldNotices(chosen.notices, todayOn),
  }
}
