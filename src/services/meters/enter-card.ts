import type { Payload } from 'payload'
import type { MeterKeeper } from '@/access/may-keep-meters'
import type { OpenReading } from '@/access/open-readings'
import { DomainError } from '@/src/domain/domain-error'
import { assessReading } from '@/src/domain/meters/assess-reading'
import { todayInWarsaw } from '@/src/platform/clock'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { cardMeters, findCard } from './reading-cards'
import { storeReading } from './store-reading'

export type CardToEnter = {
  code: string
  /** Day the resident read the meters, as the card says. */
  readOn: string
  /** Values as written, by meter; an empty one was not read. */
  values: ReadonlyMap<string, string>
}

type Judged = { open: OpenReading; value: string; flag: string | null }

function judge(open: OpenReading, typed: string, readOn: string, todayOn: string): Judged {
  const judged = assessReading(typed, readOn, { ...open.context, todayOn })
  if (!judged.ok) throw new DomainError(judged.code, { serial: open.serial })
  return { open, value: judged.value, flag: judged.warnings.join(' ') || null }
}

/**
 * Enters a card: what nobody can doubt is accepted at once, the rest joins the queue. All values of the card or none.
 * @returns how many were accepted and how many wait
 * @throws DomainError UNKNOWN_CARD; CARD_DAY for a day outside the window; CARD_EMPTY; READING_ACCEPTED; those of
 *   `assessReading`, with the meter's serial
 */
export async function enterCard(
  payload: Payload,
  { code, readOn, values }: CardToEnter,
  keeper: MeterKeeper,
): Promise<{ premises: string; accepted: number; waiting: number }> {
  const todayOn = todayInWarsaw()
  const card = await findCard(keeper, code, todayOn)
  if (!card) throw new DomainError('UNKNOWN_CARD', { code })
  if (readOn < card.window.opensOn || readOn > card.window.lastOn)
    throw new DomainError('CARD_DAY', { from: card.window.opensOn, to: card.window.lastOn })
  const meters = await cardMeters(card, readOn)
  const judged = meters.flatMap((open) => {
    const typed = values.get(open.meterId)?.trim() ?? ''
    return typed === '' ? [] : [judge(open, typed, readOn, todayOn)]
  })
  if (judged.length === 0) throw new DomainError('CARD_EMPTY', {})
  await inTransaction(payload, async (_req, tx) => {
    for (const { open, value, flag } of judged) {
      const status = flag === null ? 'accepted' : 'pending'
      await storeReading(tx, { open, readOn, value, flag, sentById: null, status })
    }
  })
  const waiting = judged.filter(({ flag }) => flag !== null).length
  return { premises: card.premises, accepted: judged.length - waiting, waiting }
}
