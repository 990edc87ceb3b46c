import type { CommunityDraft } from '@/src/services/register/new-community/community-draft'
import type { Say } from '../say'

type Props = { say: Say; draft: CommunityDraft; id: string }

/** What would be made, counted; and the button that makes it. */
export const CommunitySummary = ({ say, draft, id }: Props) => (
  <section>
    <p role="status" className="verdict">
      {say('community.clean', { name: draft.form.name })}
    </p>
    {draft.unknown.length > 0 && <p>{say('community.unknown', { columns: draft.unknown.join(', ') })}</p>}
    <dl>
      {draft.counts
        .filter(({ name }) => name !== 'communities')
        .map(({ name, rows }) => (
          <div key={name}>
            <dt>{say.any('made', name) ?? name}</dt>
            <dd>{rows}</dd>
          </div>
        ))}
      {draft.form.bookkeeping === 'portal' && (
        <div>
          <dt>{say('made.rates')}</dt>
          <dd>{draft.rates}</dd>
        </div>
      )}
    </dl>
    <form method="post" action="/api/communities/make">
      <input type="hidden" name="draft" value={id} />
      <button type="submit">{say('community.make')}</button>
    </form>
  </section>
)
