import { refusedForm } from '@/src/portal/forms/refused-form'
import { ownPage } from '@/src/portal/frame/page'
import { first, idOf, notAnId, type Search } from '@/src/portal/frame/search'
import { readSurvey } from '@/src/portal/voting/read-surveys'
import { SurveyPage } from '@/src/portal/voting/SurveyPage'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Survey({ params, searchParams }: Props) {
  const id = idOf(await params, 'id')
  return ownPage(`/surveys/${id}`, searchParams, async (context) => {
    if (id === null || id === notAnId) return null
    const view = await readSurvey(context.actor, id, context.place?.premisesId ?? null)
    if (!view) return null
    const done = first(context.search, 'done')
    return (
      <SurveyPage
        context={context}
        view={view}
        refused={await refusedForm(context.text, 'survey', context.search)}
        done={done === 'stored' || done === 'changed' ? done : null}
      />
    )
  })
}
