import type { AdminViewServerProps } from 'payload'
import { DomainError } from '@/src/domain/domain-error'
import { previewSettlement } from '@/src/services/finance/settling/draft-settlement'
import { accountsOfCommunity } from '@/src/services/finance/booking/find-account'
import {
  buildingsOfCommunity,
  chargedComponents,
  settlementsOfCommunity,
} from '@/src/services/finance/settling/read-settlements'
import { BooksPage } from '../BooksPage'
import { CommunityChoice } from '../CommunityChoice'
import { askedId, type BooksContext } from '../context'
import { SettlementForm } from './SettlementForm'
import { SettlementList } from './SettlementList'
import { SettlementPage } from './SettlementPage'

/** Settlement of a building's costs: enter them, look at every account, approve. */
export function MediaView(view: AdminViewServerProps) {
  return <BooksPage view={view} page={{ title: 'media.title', intro: 'media.intro', content }} />
}

async function content(context: BooksContext) {
  const { community, keeper, say } = context
  const runId = askedId(context, 'run')
  const found = runId ? await preview(runId, context) : null
  if (found) {
    const accounts = await accountsOfCommunity(keeper, found.run.communityId)
    return (
      <>
        <SettlementPage found={found} accounts={accounts} say={say} />
        {found.run.state === 'draft' && (
          <SettlementForm say={say} run={found.run} {...await choicesOf(context, found.run.communityId)} />
        )}
      </>
    )
  }
  return (
    <>
      <CommunityChoice context={context} view="/media" />
      {community?.bookkeeping === 'imported' && (
        <p className="verdict verdict--look">{say('common.imported')}</p>
      )}
      {community?.bookkeeping === 'portal' && (
        <>
          <SettlementList runs={await settlementsOfCommunity(keeper, community.id)} say={say} />
          <SettlementForm say={say} run={null} {...await choicesOf(context, community.id)} />
        </>
      )}
    </>
  )
}

async function choicesOf({ keeper }: BooksContext, community: string) {
  const [buildings, components] = await Promise.all([
    buildingsOfCommunity(keeper, community),
    chargedComponents(community),
  ])
  return { community, buildings, components }
}

/** A foreign run and a missing one look alike: the list is shown. */
async function preview(runId: string, { keeper }: BooksContext) {
  try {
    return await previewSettlement(runId, keeper)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
