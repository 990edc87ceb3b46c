import type { CommunityDraft } from '@/src/services/register/new-community/community-draft'
import type { Say } from '../say'

/** More like errors help nobody: one corrects from the top. */
const shown = 100

/** What is wrong, each with the pasted row and column. Nothing is saved while there is any. */
export const DraftErrors = ({ say, draft }: { say: Say; draft: CommunityDraft }) => (
  <section>
    <p role="alert" className="verdict verdict--refused">
      {say('community.refused', { count: draft.errors.length })}
    </p>
    {draft.unknown.length > 0 && <p>{say('community.unknown', { columns: draft.unknown.join(', ') })}</p>}
    <table>
      <thead>
        <tr>
          <th scope="col">{say('community.where')}</th>
          <th scope="col">{say('community.column')}</th>
          <th scope="col">{say('community.what')}</th>
        </tr>
      </thead>
      <tbody>
        {draft.errors.slice(0, shown).map((one, index) => (
          <tr key={index}>
            <th scope="row">
              {one.row === null
                ? say('community.part_form')
                : say(`community.part_${one.part}`, { row: one.row })}
            </th>
            <td>{one.field === null ? '' : (say.any(`column_${one.part}`, one.field) ?? one.field)}</td>
            <td>{one.message ?? say.any('error', one.code) ?? one.code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
