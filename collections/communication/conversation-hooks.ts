import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { queryableIn } from '@/src/platform/db/queryable'
import { addStaffMessage, addStaffNote } from '@/src/services/communication/staff-messages'

/** What a save of a case carries beside the row: kept on the request between the two hooks. */
const KEY = 'conversationReply'
type Reply = { reply: string; note: string }

type Row = Record<string, unknown> & { id: string }

/** Takes reply and note from what was sent; an answered case says so unless staff chose another state. */
export const takeReply: CollectionBeforeChangeHook<Row> = async ({ data, originalDoc, req }) => {
  const { reply: typed, note, answerTemplate, ...row } = data as Record<string, unknown>
  const reply = [await templateBody(req, answerTemplate), textOf(typed)].filter(Boolean).join('\n\n')
  req.context[KEY] = { reply, note: textOf(note) } satisfies Reply
  if (!reply) return row as Row
  const before = originalDoc?.['status'] ?? 'open'
  const chosen = row['status'] ?? before
  return {
    ...row,
    status: chosen === before ? 'answered' : chosen,
    lastMessageAt: new Date().toISOString(),
  } as never
}

/** Writes them, in the transaction of the save, and tells the resident of a reply. */
export const sendReply: CollectionAfterChangeHook<Row> = async ({ doc, req }) => {
  const { reply, note } = (req.context[KEY] ?? { reply: '', note: '' }) as Reply
  req.context[KEY] = undefined
  if (!reply && !note) return doc
  const actor = await actorOf(req)
  const staffId = actor.kind === 'staff' ? actor.id : null
  const db = await queryableIn(req)
  if (reply) await addStaffMessage(db, { conversationId: doc.id, staffId, body: reply })
  if (note) await addStaffNote(db, { conversationId: doc.id, staffId, body: note })
  return doc
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Only a template the writer may read: the field's own check has asked that before. */
async function templateBody(req: PayloadRequest, id: unknown): Promise<string> {
  if (typeof id !== 'string') return ''
  const template = await req.payload.findByID({
    collection: 'answer-templates',
    id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return template.body
}
