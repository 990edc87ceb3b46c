import { bucketNames } from '@/src/domain/voting/buckets'
import type { ResolutionView } from '@/src/portal/voting/resolution-view'
import { liveWords, percentWords, weightWords } from '@/src/portal/voting/voting-words'
import type { Desk } from './desk'

const columns = ['choice', 'people', 'count', 'share', 'percent'] as const

/** The count, bucket by bucket, exactly and in percent. */
export function Figures({ desk: { say, text }, view }: { desk: Desk; view: ResolutionView }) {
  const { tally } = view
  return (
    <section>
      <h2>{say('figures.title')}</h2>
      <p>
        <b>{liveWords(text, tally)}</b>
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((name, index) => (
              <th key={name} scope="col" className={index > 0 ? 'number' : undefined}>
                {say(`col.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bucketNames.map((name) => (
            <tr key={name}>
              <th scope="row">{say(`bucket.${name}`)}</th>
              <td className="number">{tally[name].owners}</td>
              <td className="number">{tally[name].premises}</td>
              <td className="number">{weightWords(text, tally.kind, tally[name].weight)}</td>
              <td className="number">{percentWords(text, tally[name].weight, tally.sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('figures.base', { base: weightWords(text, tally.kind, tally.base) })}</p>
      {tally.conflicted.owners > 0 && <p className="verdict verdict--look">{say('figures.conflict')}</p>}
    </section>
  )
}
