import type { AdminMessage } from '@/collections/messages/translate'
import { Differences } from './Differences'
import type { Batch } from './read-batches'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

/** A clerk corrects from the top; thousands of like errors help nobody. */
const shown = 100

const VERDICTS: Record<Batch['state'], AdminMessage> = {
  checked: 'import.clean',
  applied: 'import.applied',
  refused: 'import.refused',
  running: 'import.state_running',
  interrupted: 'import.state_interrupted',
  undone: 'import.undone',
}

/** What the package holds, what it would change, what is wrong with it; and the button that saves a clean one. */
export function ImportReport({ batch, say }: { batch: Batch; say: Say }) {
  return (
    <section>
      <p className={batch.state === 'refused' ? 'verdict verdict--refused' : 'verdict'} role="status">
        {batch.fileName ? `${batch.fileName}: ` : ''}
        {say(VERDICTS[batch.state])}
      </p>
      {batch.files && <Counts files={batch.files} say={say} />}
      {batch.state === 'checked' && (
        <form action="/api/import-batches/apply" method="post">
          <input type="hidden" name="batch" value={batch.id} />
          <button type="submit">{say('import.apply')}</button>
        </form>
      )}
      <Differences rows={batch.differences ?? []} say={say} />
      <Findings title={say('import.errors')} rows={batch.errors ?? []} say={say} />
      <Findings title={say('import.warnings')} rows={batch.warnings ?? []} say={say} />
    </section>
  )
}

const numbers = ['rows', 'new', 'changed', 'unchanged', 'errors'] as const

function Counts({ files, say }: { files: NonNullable<Batch['files']>; say: Say }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('import.table')}</th>
          {numbers.map((name) => (
            <th scope="col" className="number" key={name}>
              {say(`import.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.name}>
            <th scope="row">{file.name}</th>
            {numbers.map((name) => (
              <td className="number" key={name}>
                {file[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Findings({
  title,
  rows,
  say,
}: {
  title: string
  rows: NonNullable<Batch['errors'] | Batch['warnings']>
  say: Say
}) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <table className="cards">
        <thead>
          <tr>
            {(['table', 'row', 'column', 'code', 'message'] as const).map((name) => (
              <th scope="col" key={name}>
                {say(`import.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <tr key={index}>
              <td>{row.file}</td>
              <td className="number">{row.row ?? ''}</td>
              <td>{row.column ?? ''}</td>
              <td>{row.code}</td>
              <td>{row.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && <p>{say('import.more', { count: rows.length - shown })}</p>}
    </>
  )
}
