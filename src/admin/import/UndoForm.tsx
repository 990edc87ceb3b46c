import type { AdminMessage } from '@/collections/messages/translate'

type Say = (key: AdminMessage) => string

/** Taking a saved batch back: said what it does, then a second press. Works without script. */
export function UndoForm({ batch, say }: { batch: string; say: Say }) {
  return (
    <details>
      <summary>{say('import.undo')}</summary>
      <p>{say('import.undoHelp')}</p>
      <form action="/api/import-batches/undo" method="post">
        <input type="hidden" name="batch" value={batch} />
        <button type="submit">{say('import.undoSure')}</button>
      </form>
    </details>
  )
}
