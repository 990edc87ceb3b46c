import type { AdminMessage } from '@/collections/messages/translate'
import { ColumnsChoice } from './ColumnsChoice'
import type { CommunityName } from './read-communities'

type Say = (key: AdminMessage) => string

/** The first step: a package to be checked, with nothing saved. */
export function ChooseFile({
  say,
  again,
  communities,
}: {
  say: Say
  again: boolean
  communities: readonly CommunityName[]
}) {
  return (
    <section>
      <h2>{again ? say('import.again') : say('import.file')}</h2>
      <p>{say('import.intro')}</p>
      <form action="/api/import-batches/check" method="post" encType="multipart/form-data">
        <label>
          {say('import.file')}
          <input type="file" name="package" accept=".zip,application/zip" required />
        </label>
        <ColumnsChoice communities={communities} say={say} />
        <button type="submit">{say('import.check')}</button>
      </form>
    </section>
  )
}
