import { randomUUID } from 'node:crypto'
import type { AdminViewServerProps } from 'payload'
import { mayKeepImportKeys } from '@/access/may-keep-import-keys'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import { AdminFrame } from '../AdminFrame'
import { KeyRow } from './KeyRow'
import { readKeys } from './read-keys'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

const problems = ['KEY_NAME', 'KEY_COMMUNITIES', 'KEY_EXPIRES', 'KEY_TWICE', 'KEY_GONE'] as const

/**
 * Keys with which accounting programs send packages by themselves. Works without script; who may, is asked here and again
 * by the endpoints: Payload guards no custom view.
 */
export async function KeysView(view: AdminViewServerProps) {
  const { searchParams } = view
  const { req } = view.initPageResult
  const actor = await mayKeepImportKeys(req)
  const say: Say = (key, values) => translateAdmin(req.i18n.language, key, values)
  const problem = problems.find((code) => code === searchParams?.['problem'])
  const { keys, communities } = actor ? await readKeys(req) : { keys: [], communities: [] }
  return (
    <AdminFrame view={view} className="lokalenet-import">
      <h1>{say('import.keys')}</h1>
      {!actor && <p role="alert">{say('import.keysForbidden')}</p>}
      {actor && problem && (
        <p role="alert" className="verdict verdict--refused">
          {say(`import.${problem}`)}
        </p>
      )}
      {actor && searchParams?.['done'] === 'revoked' && (
        <p role="status" className="verdict">
          {say('import.keyRevoked')}
        </p>
      )}
      {actor && <p>{say('import.keysIntro')}</p>}
      {actor && <KeyTable keys={keys} say={say} />}
      {actor && <MakeForm communities={communities} say={say} />}
      {actor && (
        <p>
          <a href="/admin/import">{say('import.title')}</a>
        </p>
      )}
    </AdminFrame>
  )
}

type Keys = Awaited<ReturnType<typeof readKeys>>

function KeyTable({ keys, say }: { keys: Keys['keys']; say: Say }) {
  if (keys.length === 0) return <p>{say('import.keysNone')}</p>
  return (
    <table>
      <thead>
        <tr>
          {(['keyName', 'keyCommunities', 'keyUsed', 'keyExpires', 'state', 'keyActions'] as const).map(
            (name) => (
              <th scope="col" key={name}>
                {say(`import.${name}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} row={key} say={say} />
        ))}
      </tbody>
    </table>
  )
}

/** A year is long enough not to be in the way and short enough not to be forgotten. */
const inAYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)

function MakeForm({ communities, say }: { communities: Keys['communities']; say: Say }) {
  return (
    <section>
      <h2>{say('import.keyMake')}</h2>
      <form action="/api/import-keys/make" method="post">
        <input type="hidden" name="id" value={randomUUID()} />
        <label>
          {say('import.keyName')}
          <input name="name" required maxLength={100} autoComplete="off" />
        </label>
        <fieldset>
          <legend>{say('import.keyCommunities')}</legend>
          {communities.map(({ id, name, code }) => (
            <label className="choice" key={id}>
              <input type="checkbox" name="communities" value={id} /> {name} ({code})
            </label>
          ))}
        </fieldset>
        <label>
          {say('import.keyExpires')}
          <input type="date" name="expiresOn" required defaultValue={inAYear()} />
        </label>
        <button type="submit">{say('import.keyMake')}</button>
      </form>
    </section>
  )
}
