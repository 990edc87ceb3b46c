import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GET } from '@/app/(portal)/api/import/packages/[id]/route'
import { POST } from '@/app/(portal)/api/import/packages/route'
import { env } from '@/src/platform/env'
import { inFolder, writeZip } from '@/tests/import/support/import-files'
import type { Files } from '@/tests/import/support/sample-package'
import type { Asker, Rest, RestAnswer } from '@/tests/support/world/rest'
import { idOf, type CommunityLabel } from '@/tests/support/world/rows'

const admin: Asker = { collection: 'staff', label: 'admin' }

/** A file name → text package as the bytes of its ZIP. */
export const zipOf = (files: Files): Promise<Buffer> =>
  inFolder(async (folder) => {
    const path = join(folder, 'package.zip')
    await writeZip(path, files)
    return readFile(path)
  })

/** A building more in a community. */
export const buildingIn = (community: CommunityLabel, code: string): Files => ({
  'buildings.csv': `community;code;street;postalCode;city\n${community};${code};ul. Nowa 1;00-001;Warszawa\n`,
})

type KeyAnswer = { id: string; token: string | null; answer: RestAnswer }

/** The page of keys as a browser uses it. */
export const keysOf = (rest: Rest) => {
  const send = (step: string, fields: [string, string][], as: Asker = admin): Promise<RestAnswer> => {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    return rest(`/import-keys/${step}`, { method: 'POST', as, body })
  }
  const tokenIn = ({ text }: RestAnswer): string | null =>
    /<output>(lnk_[\w-]{43})<\/output>/.exec(text)?.[1] ?? null
  const make = async (
    communities: readonly CommunityLabel[],
    {
      as = admin,
      id = randomUUID(),
      expiresOn = nextYear(),
    }: { as?: Asker; id?: string; expiresOn?: string } = {},
  ): Promise<KeyAnswer> => {
    const answer = await send(
      'make',
      [
        ['id', id],
        ['name', `Program ${id.slice(0, 4)}`],
        ['expiresOn', expiresOn],
        ...communities.map((label): [string, string] => ['communities', idOf('communities', label)]),
      ],
      as,
    )
    return { id, token: tokenIn(answer), answer }
  }
  return { send, make, tokenIn }
}

const nextYear = (): string => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)

const url = (path: string): string => `${env().serverUrl}/api/import/packages${path}`

type Sent = { status: number; body: Record<string, unknown>; text: string; headers: Headers }

const read = async (response: Response): Promise<Sent> => {
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as Sent['body'], headers: response.headers }
}

const bearer = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }

/** Sends a body as an accounting program does. */
export const sendPackage = async (
  token: string | null,
  body: Buffer | FormData | null,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Sent> =>
  read(
    await POST(
      new Request(url(query), {
        method: 'POST',
        headers: {
          ...bearer(token),
          ...(body instanceof FormData ? {} : { 'content-type': 'application/zip' }),
          ...headers,
        },
        body: body instanceof FormData || body === null ? body : new Uint8Array(body),
      }),
    ),
  )

/** Asks what became of a package. */
export const askFor = async (token: string | null, batch: string): Promise<Sent> =>
  read(
    await GET(new Request(url(`/${batch}`), { headers: bearer(token) }), {
      params: Promise.resolve({ id: batch }),
    }),
  )
