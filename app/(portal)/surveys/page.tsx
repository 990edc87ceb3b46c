import { ownPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { readSurveys } from '@/src/portal/voting/read-surveys'
import { SurveysPage } from '@/src/portal/voting/SurveysPage'

export const dynamic = 'force-dynamic'

export default function Surveys({ searchParams }: { searchParams: Promise<Search> }) {
  return ownPage('/surveys', searchParams, async (context) => (
    <SurveysPage context={context} view={await readSurveys(context.actor)} />
  ))
}
