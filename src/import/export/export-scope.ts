import type { ClientBase } from 'pg'
import { DomainError } from '@/src/domain/domain-error'

/** What is exported: communities by id and code, whether they are all there are, and as of when their data is. */
export type ExportScope = { ids: string[]; codes: string[]; whole: boolean; asOf: string }

/** One community by code or id, or all; of all, only those of `allowed` where that is given. */
export type ExportRequest = { community: { code: string } | { id: string } | 'all' }

type Row = { id: string; code: string }

const communitiesOf = async (client: ClientBase, { community }: ExportRequest): Promise<Row[]> => {
  const text = 'select id, code from public.communities'
  if (community === 'all') return (await client.query<Row>(`${text} order by code collate "C"`)).rows
  const [column, value] = 'id' in community ? ['id', community.id] : ['code', community.code]
  const { rows } = await client.query<Row>(`${text} where ${column} = $1`, [value])
  if (rows.length === 0) throw new DomainError('UNKNOWN_COMMUNITY', { communities: value })
  return rows
}

/**
 * Resolves what is to be exported. The data of several communities is as old as that of the oldest; where none was ever
 * imported, it is of now. Warsaw time.
 *
 * @throws DomainError `UNKNOWN_COMMUNITY`
 */
export const exportScope = async (client: ClientBase, request: ExportRequest): Promise<ExportScope> => {
  const communities = await communitiesOf(client, request)
  const ids = communities.map(({ id }) => id)
  const { rows } = await client.query<{ at: string }>(
    `select to_char(coalesce(min(data_as_of_at), now()) at time zone 'Europe/Warsaw', 'YYYY-MM-DD HH24:MI:SS') as at
     from public.communities where id = any($1::uuid[])`,
    [ids],
  )
  return {
    ids,
    codes: communities.map(({ code }) => code),
    whole: request.community === 'all',
    asOf: rows[0]?.at ?? '',
  }
}
