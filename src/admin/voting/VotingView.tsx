import type { DocumentViewServerProps } from 'payload'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { readResolutionForStaff } from '@/src/portal/voting/read-resolution'
import { judgeDraft } from '@/src/services/voting/draft-flaws'
import { readDemands } from '@/src/services/voting/demands'
import { readVoters } from '@/src/services/voting/voters'
import { Demands } from './Demands'
import type { Desk } from './desk'
import { DeskPage } from './DeskPage'
import { DraftPart } from './DraftPart'
import { Figures } from './Figures'
import { OutcomePart } from './OutcomePart'
import { RunningPart } from './RunningPart'

/** The tab „Głosowanie”: what is missing before it opens, how it stands while it runs, what came of it. */
export function VotingView(view: DocumentViewServerProps) {
  return <DeskPage view={view} content={content} />
}

async function content(desk: Desk) {
  const { resolution } = desk
  const demands = await readDemands(appPool(), {
    communityId: resolution.communityId,
    resolutionId: resolution.id,
  })
  if (resolution.state === 'draft') {
    const judged = await judgeDraft(appPool(), resolution, todayInWarsaw())
    const voters = await readVoters(appPool(), resolution, resolution.opensOn, judged.electorate)
    return (
      <>
        <DraftPart desk={desk} judged={judged} voters={voters} />
        <Demands desk={desk} demands={demands} />
      </>
    )
  }
  const view = await readResolutionForStaff(resolution.id, resolution.communityId)
  const isOpen = resolution.state === 'open'
  const voters = isOpen ? await readVoters(appPool(), resolution, todayInWarsaw()) : []
  return (
    <>
      {isOpen && view && <RunningPart desk={desk} view={view} voters={voters} />}
      {!isOpen && <OutcomePart desk={desk} />}
      {view && <Figures desk={desk} view={view} />}
      <Demands desk={desk} demands={demands} />
    </>
  )
}
