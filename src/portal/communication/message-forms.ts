import { z } from 'zod'
import {
  CHANGE_FIELDS,
  changeValue,
  CONVERSATION_KINDS,
  isParameter,
  type ChangeField,
  type RecordChange,
} from '@/src/domain/communication/conversations'
import { parseCivilDate } from '@/src/domain/time/civil-date'

const body = z.string('MISSING_body').trim().min(1, 'MISSING_body').max(2000, 'TOO_LONG')
const absent = (value: unknown) => (value === '' ? undefined : value)

type Fields = {
  kind: (typeof CONVERSATION_KINDS)[number]
  subject?: string | undefined
  field?: ChangeField | undefined
  value?: string | undefined
  validFromOn?: string | undefined
  settlement?: string | undefined
}

/** A question needs a subject; an objection its settlement; a change a value that can be stored, a parameter's with its day. */
const checkKind = (input: Fields, context: z.RefinementCtx<Fields>): void => {
  const miss = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (input.kind === 'general') {
    if (!input.subject) miss('subject', 'MISSING_subject')
    return
  }
  if (input.kind === 'settlement') {
    if (!input.settlement) miss('body', 'UNKNOWN')
    return
  }
  const { field, value, validFromOn } = input
  if (!field) return miss('field', 'MISSING_field')
  if (!value) miss('value', 'MISSING_value')
  else if (changeValue(field, value) === null) miss('value', isParameter(field) ? 'BAD_NUMBER' : 'TOO_LONG')
  if (isParameter(field) && !(validFromOn && parseCivilDate(validFromOn)))
    miss('validFromOn', 'MISSING_validFromOn')
}

export const newMessageForm = z
  .object({
    kind: z.enum(CONVERSATION_KINDS).default('general'),
    premises: z.preprocess(absent, z.uuid('UNKNOWN').optional()),
    subject: z.preprocess(absent, z.string().trim().max(150, 'TOO_LONG').optional()),
    field: z.preprocess(absent, z.enum(CHANGE_FIELDS, 'MISSING_field').optional()),
    value: z.preprocess(absent, z.string().trim().max(250, 'TOO_LONG').optional()),
    validFromOn: z.preprocess(absent, z.string().max(10, 'MISSING_validFromOn').optional()),
    settlement: z.preprocess(absent, z.uuid('UNKNOWN').optional()),
    body,
  })
  .superRefine(checkKind)

export const replyForm = z.object({ conversation: z.uuid('UNKNOWN'), body })

/** The change a checked form asks for; null for a question. */
export const changeOf = ({
  kind,
  field,
  value,
  validFromOn,
}: Omit<Fields, 'subject'>): RecordChange | null => {
  if (kind !== 'recordChange' || !field || !value) return null
  const stored = changeValue(field, value)
  return stored === null
    ? null
    : { field, value: stored, validFromOn: isParameter(field) ? parseCivilDate(validFromOn ?? '') : null }
}
