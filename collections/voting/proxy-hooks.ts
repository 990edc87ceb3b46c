import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { queryableIn } from '@/src/platform/db/queryable'
import { translateAdmin, type AdminMessage } from '../messages/translate'

type Proxy = { community: unknown; principal: unknown; agent: unknown; fromOn: string; toOn?: string | null }

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value)

/** A second power of attorney of the same days for one agent of a cooperative: one proxy stands for one member only. */
const second = `
select from proxies p join communities c on c.id = p.community_id and c.kind = 'cooperative'
where p.community_id = $1 and p.agent_id = $2 and p.principal_id <> $3 and p.id <> $4
  and daterange(p.from_on, p.to_on) && daterange($5::date, $6::date)`

const NONE = '00000000-0000-0000-0000-000000000000'

/** A power of attorney must make sense before the database refuses it. */
export const checkProxy: CollectionBeforeChangeHook<{ id: string }> = async ({ data, originalDoc, req }) => {
  const refuse = (key: AdminMessage): never => {
    throw new APIError(translateAdmin(req.i18n.language, key), 400, null, true)
  }
  const { community, principal, agent, fromOn, toOn } = { ...originalDoc, ...data } as unknown as Proxy
  if (idOf(principal) === idOf(agent)) refuse('errors.proxy.samePerson')
  if (toOn && toOn < fromOn) refuse('errors.proxy.dates')
  const db = await queryableIn(req)
  const values = [
    idOf(community),
    idOf(agent),
    idOf(principal),
    originalDoc?.id ?? NONE,
    fromOn,
    toOn ?? null,
  ]
  if ((await db.query(second, values)).rows.length > 0) refuse('errors.proxy.oneMemberOnly')
  const used = await db.query(
    `select from votes v where v.proxy_id = $1 and (v.principal_id <> $2 or v.person_id <> $3 or v.cast_on < $4::date
       or v.cast_on >= $5::date) limit 1`,
    [originalDoc?.id ?? NONE, idOf(principal), idOf(agent), fromOn, toOn ?? 'infinity'],
  )
  if (used.rows.length > 0) refuse('errors.proxy.used')
  return data
}
