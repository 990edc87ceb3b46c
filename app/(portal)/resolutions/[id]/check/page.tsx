import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { choices } from '@/src/domain/voting/model'
import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, uuidOf, type Search } from '@/src/portal/frame/search'
import { CheckVotePage, DeclarationPage } from '@/src/portal/voting/CheckVotePage'
import { noChoice } from '@/src/portal/voting/no-choice'
import { readResolution } from '@/src/portal/voting/read-resolution'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function CheckVote({ params, searchParams }: Props) {
  const id = uuidOf((await params).id)
  return residentPage(`/resolutions/${id ?? ''}/check`, searchParams, async (context) => {
    const view = id === null ? null : await readResolution(context.actor, id)
    if (!view || view.ballot.rights.length === 0) return null
    const choice = choices.find((one) => one === first(context.search, 'choice'))
    if (!choice) return noChoice(context, view)
    if (!view.isVoting || !view.ballot.open.includes(choice))
      redirect(`${context.link(`/resolutions/${view.facts.id}`)}#vote`)
    const refused = await refusedForm(
      context.text,
      view.ballot.hasDeclared ? 'vote' : 'voteConsent',
      context.search,
    )
    const shown = { context, view, choice, refused }
    return view.ballot.hasDeclared ? (
      <CheckVotePage {...shown} declaration={randomUUID()} />
    ) : (
      <DeclarationPage {...shown} />
    )
  })
}
