import { shareWords } from '@/src/portal/register/share-words'
import type { Demand } from '@/src/services/voting/demands'
import type { Desk } from './desk'

/** What owners have demanded, added up, and whether it binds the board. */
export function Demands({ desk: { say, text }, demands }: { desk: Desk; demands: readonly Demand[] }) {
  return (
    <section>
      <h2>{say('demands.title')}</h2>
      <dl>
        {demands.map((demand) => (
          <div key={demand.kind}>
            <dt>{say(`demands.${demand.kind}`)}</dt>
            <dd>
              {say('demands.sum', {
                people: demand.people,
                share: shareWords(text, demand.share).fraction,
                percent: shareWords(text, demand.share).percent,
              })}{' '}
              {say(demand.isEnough ? 'demands.enough' : 'demands.notEnough')}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/admin/collections/resolution-demands/create">{say('demands.add')}</a>
      </p>
    </section>
  )
}
