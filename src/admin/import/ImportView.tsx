import type { AdminViewServerProps } from 'payload'
import { allowed } from '@/access/build'
import type { StaffActor } from '@/access/actor/types'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import type { ImportResult } from '@/src/import/result'
import { AdminFrame } from '../AdminFrame'
import { ExportForm } from './ExportForm'
import { ImportReport } from './ImportReport'
import { mayImport } from '@/access/may-import'

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
  const batch = actor ? await loadBatch(req.payload, actor, searchParams?.['batch']) : null
  return (
    <AdminFrame view={view} className="lokalenet-import">
      <h1>{say('import.title')}</h1>
      {!actor && <p role="alert">{say('import.forbidden')}</p>}
      {actor && problem && isProblem(problem) && (
        <p role="alert" className="verdict verdict--refused">
          {say(`import.${problem}`)}
        </p>
      )}
      {actor && batch && <ImportReport batch={batch} say={say} />}
      {actor && <ChooseFile say={say} again={batch !== null} />}
      <ExportForm req={req} say={say} />
    </AdminFrame>
  )
}

export type Batch = {
  id: string
  fileName: string | null
  state: 'checked' | 'applied' | 'refused'
  files: ImportResult['files']
  errors: ImportResult['errors']
  warnings: ImportResult['warnings']
}

const problems = ['noFile', 'tooLarge', 'gone'] as const
const isProblem = (text: string): text is (typeof problems)[number] =>
  (problems as readonly string[]).includes(text)

/** A batch the actor may read by the policy table; nothing for any other id. */
async function loadBatch(
  payload: AdminViewServerProps['payload'],
  actor: StaffActor,
  id: string | string[] | undefined,
): Promise<Batch | null> {
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return null
  const scope = await allowed(actor, 'import-batches', 'read')
  if (scope === false) return null
  const mine = { createdBy: { equals: actor.id } }
  const { docs } = await payload.find({
    collection: 'import-batches',
    where: { and: [{ id: { equals: id } }, ...(scope === true ? [] : [{ or: [scope, mine] }])] },
    limit: 1,
    depth: 0,
    pagination: false,
    // The scope of the table stands in the condition, widened by one's own batches that name no community yet.
    overrideAccess: true,
  })
  return (docs[0] as unknown as Batch | undefined) ?? null
}

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

function ChooseFile({ say, again }: { say: Say; again: boolean }) {
  return (
    <section>
      <h2>{again ? say('import.again') : say('import.file')}</h2>
      <p>{say('import.intro')}</p>
      <form action="/api/import-batches/check" method="post" encType="multipart/form-data">
        <label>
          {say('import.file')}
          <input type="file" name="package" accept=".zip,application/zip" required />
        </label>
        <button type="submit">{say('import.check')}</button>
      </form>
    </section>
  )
}
