import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { plainText, type RichText } from '@/src/domain/communication/rich-text'
import { holdsPesel } from '@/src/domain/register/registry-numbers'
import { translateAdmin } from '../messages/translate'

type Doc = Record<string, unknown>

/** What may still change once the announcement was sent: when it ends. The rest is proof. */
const movable = new Set(['expireAt', 'updatedAt', 'createdAt', 'deletedAt'])

const bare = (value: unknown): string => JSON.stringify(value ?? null)

export const keepSent: CollectionBeforeChangeHook<Doc & { id: string }> = ({ data, originalDoc, req }) => {
  if (!originalDoc?.['approvedAt']) return data
  const changed = Object.keys(data).some(
    (name) => !movable.has(name) && bare(data[name]) !== bare(originalDoc[name]),
  )
  if (changed)
    throw new APIError(translateAdmin(req.i18n.language, 'errors.announcementSent'), 400, null, true)
  return data
}

export const nameAuthor: CollectionBeforeChangeHook<Doc & { id: string }> = ({ data, operation, req }) =>
  operation === 'create' && req.user?.collection === 'staff' ? { ...data, author: req.user.id } : data

/** The words alone, for lists, e-mail and letters. */
export const keepPlainText: CollectionBeforeChangeHook<Doc & { id: string }> = ({ data }) =>
  data['body'] ? { ...data, bodyText: plainText(data['body'] as RichText) } : data

/** A PESEL in a letter to a whole house is the leak that cannot be called back, so it is refused before it is kept. */
export const refusePesel: CollectionBeforeChangeHook<Doc & { id: string }> = ({ data, req }) => {
  if ([data['title'], data['bodyText']].some((words) => typeof words === 'string' && holdsPesel(words)))
    throw new APIError(translateAdmin(req.i18n.language, 'errors.pesel'), 400, null, true)
  return data
}
