import type { AdminViewServerProps } from 'payload'
import { mayMakeCommunity } from '@/access/may-keep-register'
import { COMMUNITY_DRAFT } from '@/collections/register/community-endpoints'
import { firstOfMonth } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { readDraft } from '@/src/services/register/form-drafts'
import type { CommunityDraft } from '@/src/services/register/new-community/community-draft'
import { askedId, type RegisterContext } from '../context'
import { RegisterFrame } from '../RegisterFrame'
import { CommunityFields } from './CommunityFields'
import { CommunitySummary } from './CommunitySummary'
import { DraftErrors } from './DraftErrors'

/** A new community in one page: its data, rates, and its premises pasted from a spreadsheet. Checked before it is made. */
export function NewCommunityView(view: AdminViewServerProps) {
  const { payload } = view.initPageResult.req
  const content = async (context: RegisterContext) => {
    const { asked, keeper, say } = context
    const made = askedId(context, 'made')
    if (made !== null)
      return (
        <p>
          <a href={`/admin/collections/communities/${made}`}>{say('community.open')}</a>
        </p>
      )
    const draft = await readDraft<CommunityDraft>(payload, keeper.staffId, COMMUNITY_DRAFT, asked('draft'))
    return (
      <>
        {draft && !draft.isClean && <DraftErrors say={say} draft={draft} />}
        {draft?.isClean && <CommunitySummary say={say} draft={draft} id={asked('draft')} />}
        <details open={draft === null || !draft.isClean}>
          <summary>{say('community.form')}</summary>
          <CommunityFields say={say} form={draft?.form ?? null} fromOn={firstOfMonth(todayInWarsaw())} />
        </details>
      </>
    )
  }
  return (
    <RegisterFrame
      view={view}
      page={{ title: 'community.title', intro: 'community.intro', who: mayMakeCommunity, content }}
    />
  )
}
