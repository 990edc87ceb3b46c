import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { deskOf, type Desk } from './desk'
import { maybe, sayIn } from './say'

type Props = { view: DocumentViewServerProps; content: (desk: Desk) => Promise<ReactNode> }

/** A tab of a resolution: who may, what came of the last form, the tab itself. Works without script. */
export async function DeskPage({ view, content }: Props) {
  const desk = await deskOf(view)
  return (
    <div className="lokalenet-books">
      {desk === null ? (
        <p role="alert">{sayIn(view.initPageResult.req.i18n.language)('forbidden')}</p>
      ) : (
        <>
          <Outcome desk={desk} />
          {await content(desk)}
        </>
      )}
    </div>
  )
}

/** What came of the form just sent: done, or what to correct. */
function Outcome({ desk: { asked, language, say } }: { desk: Desk }) {
  const problem = asked('problem')
  if (problem !== '') {
    const sentence = maybe(language, 'error', problem) ?? say('error.other')
    const about = problem === 'FORM' ? fieldNames(language, asked('about')) : asked('about')
    return (
      <p role="alert" className="verdict verdict--refused">
        {sentence.replace('{about}', about)}
      </p>
    )
  }
  const done = maybe(language, 'done', asked('done'))
  if (done === null) return null
  const parts = asked('about').split('|')
  return (
    <p role="status" className={asked('done') === 'turned' ? 'verdict verdict--look' : 'verdict'}>
      {done.replace(/\{(\d)\}/g, (_, at: string) => wordOf(say, parts[Number(at)] ?? ''))}
    </p>
  )
}

const choiceKeys = ['for', 'against', 'abstain'] as const

/** A choice in the clerk's words; anything else as it came. */
const wordOf = (say: Desk['say'], part: string): string => {
  const choice = choiceKeys.find((one) => one === part)
  return choice ? say(`choice.${choice}`) : part
}

const fieldNames = (language: string, about: string): string =>
  about
    .split(',')
    .map((name) => maybe(language, 'field', name) ?? maybe(language, 'field', 'other') ?? name)
    .join(', ')
