import type { AdminMessage } from '@/collections/messages/translate'
import type { ImportProgress } from '@/src/import/progress'
import type { Batch } from './read-batches'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

/** Seconds until the page asks again. */
const EVERY = 2

const number = new Intl.NumberFormat('pl-PL')

const words = (progress: ImportProgress | null, say: Say): string => {
  if (!progress?.table) return say('import.progress_waiting')
  const values = { table: progress.table, rows: number.format(progress.rows) }
  if (progress.phase === 'reading') return say('import.progress_reading', values)
  return say(progress.phase === 'judging' ? 'import.progress_judging' : 'import.progress_saving', values)
}

/** How far a package is that is being read. The page asks again by itself, without script; it may be left meanwhile. */
export function RunningImport({
  batch,
  progress,
  say,
}: {
  batch: Batch
  progress: ImportProgress | null
  say: Say
}) {
  return (
    <section className="progress">
      <meta httpEquiv="refresh" content={`${EVERY}; url=/admin/import?batch=${batch.id}`} />
      <h2>{say('import.progress', { file: batch.fileName ?? '' })}</h2>
      <progress
        aria-label={say('import.progressLabel')}
        max={progress?.total ?? 1}
        value={progress?.steps ?? 0}
      />
      <p role="status">{words(progress, say)}</p>
      <p className="hint">
        {say('import.progressHint')}{' '}
        <a href={`/admin/import?batch=${batch.id}`}>{say('import.progressNow')}</a>
      </p>
    </section>
  )
}
