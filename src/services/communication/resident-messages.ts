import type { Payload, PayloadRequest } from 'payload'
import type { ResidentActor } from '@/access/actor/types'
import {
  ANSWER_DAYS,
  type ConversationKind,
  type RecordChange,
} from '@/src/domain/communication/conversations'
import { DomainError } from '@/src/domain/domain-error'
import { addDays } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { queryableOf, type Queryable } from '@/src/platform/db/queryable'
import { allowTry } from '@/src/platform/http/rate-limit'
import { keepFile } from '@/src/services/system/keep-file'
import { requireContestable } from './contest-settlement'
import { tellStaff } from './tell-staff'

export type SentFile = { name: string; bytes: Uint8Array }

type Text = { body: string; files: readonly SentFile[] }

export type NewConversation = Text & {
  /** One of the resident's premises; null for a resident without any. */
  premisesId: string | null
  subject: string
  /** A change of record data asked for; null for anything else. */
  change: RecordChange | null
  /** The settlement contested; null for anything else. */
  settlementId: string | null
}

/** The community of one of the actor's own premises; another's and a missing one are answered alike. */
const communityOf = (actor: ResidentActor, premisesId: string | null): string => {
  const tie = actor.ties.find((one) => one.premisesId === premisesId)
  const communityId = premisesId === null ? Object.keys(actor.communities)[0] : tie?.communityId
  if (!communityId) throw new DomainError('NOT_FOUND')
  return communityId
}

/**
 * Opens a case with the administration of one's community and tells the staff; the database gives the number.
 * @returns the case's id
 * @throws DomainError NOT_FOUND, CONTEST_OVER, TOO_MANY_TRIES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export async function openConversation(
  payload: Payload,
  actor: ResidentActor,
  input: NewConversation,
): Promise<string> {
  const communityId = communityOf(actor, input.premisesId)
  if (input.settlementId !== null) await requireContestable(actor, input.settlementId)
  await countTry(actor)
  return inTransaction(payload, async (req, tx) => {
    const db = queryableOf(tx)
    const { rows } = await db.query(
      `insert into conversations (id, community_id, person_id, premises_id, subject, kind, status, answer_by_on, "change",
         change_state, settlement_id, last_message_at, created_at, updated_at)
       values (portal.uuid_v7(), $1, $2, $3, $4, $5, 'open', $6, $7::jsonb, $8, $9, now(), now(), now())
       returning id`,
      [
        ...[communityId, actor.id, input.premisesId, input.subject, kindOf(input)],
        ...[addDays(todayInWarsaw(), ANSWER_DAYS), input.change ? JSON.stringify(input.change) : null],
        ...[input.change ? 'pending' : null, input.settlementId],
      ],
    )
    const { id } = rows[0] as { id: string }
    await say(req, db, { ...input, conversationId: id, communityId, actor })
    return id
  })
}

const kindOf = ({ change, settlementId }: NewConversation): ConversationKind =>
  change ? 'recordChange' : settlementId ? 'settlement' : 'general'

/**
 * Adds to one's own case, which waits for the administration again, also where it was closed.
 * @throws DomainError NOT_FOUND for another's case and for none, TOO_MANY_TRIES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export async function replyToConversation(
  payload: Payload,
  actor: ResidentActor,
  { conversationId, ...text }: Text & { conversationId: string },
): Promise<void> {
  await countTry(actor)
  await inTransaction(payload, async (req, tx) => {
    const db = queryableOf(tx)
    const { rows } = await db.query(
      `update conversations set status = 'open', last_message_at = now(), updated_at = now(),
         answer_by_on = greatest(answer_by_on, $3::date)
       where id = $1 and person_id = $2 returning community_id`,
      [conversationId, actor.id, addDays(todayInWarsaw(), ANSWER_DAYS)],
    )
    const found = rows[0] as { community_id: string } | undefined
    if (!found) throw new DomainError('NOT_FOUND')
    await say(req, db, { ...text, conversationId, communityId: found.community_id, actor })
  })
}

const countTry = async (actor: ResidentActor): Promise<void> => {
  if (!(await allowTry('message', actor.id))) throw new DomainError('TOO_MANY_TRIES')
}

type Said = Text & { conversationId: string; communityId: string; actor: ResidentActor }

/** The message, its files, and word to the staff. */
async function say(req: PayloadRequest, db: Queryable, said: Said): Promise<void> {
  const { conversationId, communityId, actor, body, files } = said
  const { rows } = await db.query(
    `insert into messages (id, community_id, conversation_id, person_id, author, body, created_at, updated_at)
     values (portal.uuid_v7(), $1, $2, $3, 'resident', $4, now(), now()) returning id`,
    [communityId, conversationId, actor.id, body],
  )
  const { id } = rows[0] as { id: string }
  for (const { name, bytes } of files)
    await keepFile(req, { communityId, bytes, name, purpose: 'document', subject: 'messages', subjectId: id })
  await tellStaff(db, { conversationId, messageId: id })
}
