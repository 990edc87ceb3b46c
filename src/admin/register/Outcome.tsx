import type { RegisterContext } from './context'
import type { Say } from './say'

/** What came of the form just sent: done, or what to correct. */
export function Outcome({ context: { asked, say } }: { context: RegisterContext }) {
  const done = say.any('done', asked('done'))
  if (asked('problem') !== '') return <Refusal say={say} code={asked('problem')} about={asked('about')} />
  return done === null ? null : (
    <p role="status" className={asked('done') === 'already' ? 'verdict verdict--look' : 'verdict'}>
      {done.replace('{count}', asked('count'))}
    </p>
  )
}

/** A refusal in a sentence. `about` names fields by their form names, or fills the sentence. */
export function Refusal({ say, code, about }: { say: Say; code: string; about: string }) {
  const [first = '', second = ''] = about.split('|')
  const shown = code === 'FORM' ? fieldNames(say, about) : first
  return (
    <p role="alert" className="verdict verdict--refused">
      {(say.any('error', code) ?? say('error.other')).replace('{about}', shown).replace('{second}', second)}
    </p>
  )
}

/** `part2` is the part of the second buyer. */
const fieldNames = (say: Say, about: string): string =>
  about
    .split(',')
    .map((name) => {
      const [, stem = '', row = ''] = /^([A-Za-z]+)(\d*)$/.exec(name) ?? []
      const label = say.any('field', stem) ?? say('field.other')
      return row ? `${label} (${row})` : label
    })
    .filter((name, index, all) => all.indexOf(name) === index)
    .join(', ')
