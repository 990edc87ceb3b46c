import type { AdminViewServerProps } from 'payload'
import { runsOfCommunity } from '@/src/services/finance/charging/read-runs'
import { readRun } from '@/src/services/finance/charging/read-run'
import { BooksPage } from '../BooksPage'
import { CommunityChoice } from '../CommunityChoice'
import { askedId, type BooksContext } from '../context'
import { DraftForm } from './DraftForm'
import { RunList } from './RunList'
import { RunPage } from './RunPage'

/** Monthly charges: draft, look at the difference, approve. */
export function ChargesView(view: AdminViewServerProps) {
  return <BooksPage view={view} page={{ title: 'charges.title', intro: 'charges.intro', content }} />
}

async function content(context: BooksContext) {
  const { keeper, say } = context
  const runId = askedId(context, 'run')
  const detail = runId ? await readRun(keeper, runId) : null
  if (detail) return <RunPage detail={detail} say={say} />
  const { community } = context
  const runs = community ? await runsOfCommunity(keeper, community.id) : []
  return (
    <>
      <CommunityChoice context={context} view="/charges" />
      {community?.bookkeeping === 'imported' && (
        <p className="verdict verdict--look">{say('common.imported')}</p>
      )}
      {community?.bookkeeping === 'portal' && (
        <>
          <DraftForm community={community.id} runs={runs} context={context} />
          <RunList runs={runs} say={say} />
          <p>
            <a href={`/admin/collections/rates?where[community][equals]=${community.id}`}>
              {say('charges.rates')}
            </a>
          </p>
        </>
      )}
    </>
  )
}
