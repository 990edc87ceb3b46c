import type { BooksContext } from './context'
import { sayAny, type Say } from './say'

/** What came of the form just sent: done, or what to correct. */
export function Outcome({ context }: { context: BooksContext }) {
  const { asked, say } = context
  const done = sayAny(say, 'done', asked('done'))
  const problem = asked('problem')
  const isWarning = ['stale', 'unchanged', 'already'].includes(asked('done'))
  return (
    <>
      {problem !== '' && <Refusal say={say} code={problem} about={asked('about')} />}
      {problem === '' && done !== null && (
        <p role="status" className={isWarning ? 'verdict verdict--look' : 'verdict'}>
          {done}
        </p>
      )}
    </>
  )
}

/** A refusal in a sentence. `about` names fields by their form names, or fills the sentence. */
export function Refusal({ say, code, about }: { say: Say; code: string; about: string }) {
  const sentence = sayAny(say, 'error', code) ?? say('error.other')
  const shown = code === 'FORM' ? fieldNames(say, about) : about.split('|')[0]
  return (
    <p role="alert" className="verdict verdict--refused">
      {sentence.replace('{about}', shown ?? '')}
    </p>
  )
}

/** `cost2` is the cost of the third row. */
const fieldNames = (say: Say, about: string): string =>
  about
    .split(',')
    .map((name) => {
      const [, stem = '', row] = /^([A-Za-z]+)(\d?)$/.exec(name) ?? []
      const label = sayAny(say, 'field', stem) ?? ''
      return row ? `${label} ${Number(row) + 1}` : label
    })
    .filter((name, index, all) => all.indexOf(name) === index)
    .join(', ')
