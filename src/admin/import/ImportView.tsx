import type { AdminViewServerProps } from 'payload'
import type { StaffActor } from '@/access/actor/types'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import { UPLOAD_MEGABYTES } from '@/src/import/limits'
import { closeBroken } from '@/src/import/running-batch'
import { appPool } from '@/src/platform/db/pool'
import { AdminFrame } from '../AdminFrame'
import { BatchPart } from './BatchPart'
import { ExportForm } from './ExportForm'
import { History } from './History'
import { readBatches, type Batch } from './read-batches'
import { mayImport } from '@/access/may-import'
import { mayKeepImportKeys } from '@/access/may-keep-import-keys'
import { ChooseFile } from './ChooseFile'
import { readMapped } from './read-communities'

/**
 * Two steps: choose a package and see what it would do, then save it. Works without script. Who may, is asked here and
 * again by the endpoints: Payload guards no custom view.
 */
export async function ImportView(view: AdminViewServerProps) {
  const { searchParams } = view
  const { req } = view.initPageResult
  const actor = await mayImport(req)
  const say = (key: AdminMessage, values?: Record<string, string | number>) =>
    translateAdmin(req.i18n.language, key, values)
  const problem = typeof searchParams?.['problem'] === 'string' ? searchParams['problem'] : null
  // Those whose server was killed are told apart from those under way before they are shown.
  if (actor) await closeBroken(appPool())
  const batch = actor ? await loadBatch(req.payload, actor, searchParams?.['batch']) : null
  return (
    <AdminFrame view={view} className="lokalenet-import">
      <h1>{say('import.title')}</h1>
      {!actor && <p role="alert">{say('import.forbidden')}</p>}
      {actor && problem && isProblem(problem) && (
        <p role="alert" className="verdict verdict--refused">
          {say(`import.${problem}`, { ...detailsOf(searchParams), limit: UPLOAD_MEGABYTES })}
        </p>
      )}
      {actor && searchParams?.['done'] === 'undone' && (
        <p role="status" className="verdict">
          {say('import.undone')}
        </p>
      )}
      {actor && batch && <BatchPart batch={batch} actor={actor} req={req} say={say} />}
      {actor && <ChooseFile say={say} again={batch !== null} communities={await readMapped(req)} />}
      {actor && <History batches={await readBatches(req.payload, actor, {}, HISTORY)} say={say} />}
      <ExportForm req={req} say={say} />
      {(await mayKeepImportKeys(req)) && <KeysLink say={say} />}
    </AdminFrame>
  )
}

const HISTORY = 20

const problems = [
  'noFile',
  'tooLarge',
  'busy',
  'gone',
  'MAPPING_COMMUNITY',
  'MAPPING_NONE',
  'MAPPING_COLUMN',
  'MAPPING_KNOWN',
  'MAPPING_TWICE',
  'MAPPING_TAKEN',
  'UNDO_UNKNOWN',
  'UNDO_NOT_APPLIED',
  'UNDO_TOO_OLD',
  'UNDO_NEWER',
  'UNDO_BANK',
  'UNDO_REVERSED',
  'UNDO_EDITED',
  'UNDO_DEPENDS',
] as const
const isProblem = (text: string): text is (typeof problems)[number] =>
  (problems as readonly string[]).includes(text)

/** The batch of an id, where the actor may read it. */
async function loadBatch(
  payload: AdminViewServerProps['payload'],
  actor: StaffActor,
  id: unknown,
): Promise<Batch | null> {
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return null
  const [batch] = await readBatches(payload, actor, { id: { equals: id } }, 1)
  return batch ?? null
}

/** What a sentence names, as the endpoint said it; shown as text only. */
const detailsOf = (search: AdminViewServerProps['searchParams']): Record<string, string> =>
  Object.fromEntries(
    ['file', 'table', 'on', 'count', 'value'].map((name) => {
      const value = search?.[name]
      return [name, typeof value === 'string' ? value.slice(0, 200) : '']
    }),
  )

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

const KeysLink = ({ say }: { say: Say }) => (
  <section>
    <h2>{say('import.keys')}</h2>
    <p>
      <a href="/admin/import-keys">{say('import.keysLink')}</a>
    </p>
  </section>
)
