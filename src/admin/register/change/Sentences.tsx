import { formatNrb } from '@/src/domain/finance/nrb'
import { formatFraction } from '@/src/domain/register/shares'
import { addDays } from '@/src/domain/time/civil-date'
import type { ChangeOutcome } from '@/src/services/register/change-owner/outcome'
import type { OwnerChange } from '@/src/services/register/change-owner/owner-change'
import type { PremisesState } from '@/src/services/register/change-owner/premises-state'
import { balance, dayOf } from '../context'
import type { Say } from '../say'

type Props = { say: Say; state: PremisesState; change: OwnerChange; outcome: ChangeOutcome }

/** Each thing that is written, ended or left alone is a sentence of its own. */
export function Sentences(props: Props) {
  const groups = [
    ['check.people', peopleSentences(props)],
    ['check.accounts', accountSentences(props)],
    ['check.besides', otherSentences(props)],
  ] as const
  return groups.map(([title, sentences]) => (
    <section key={title}>
      <h4>{props.say(title)}</h4>
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  ))
}

function peopleSentences({ say, change, outcome }: Props): string[] {
  const date = dayOf(change.changedOn)
  const last = dayOf(addDays(change.changedOn, -1))
  const { ended, begun, staying } = outcome
  return [
    ...ended.map(({ person, capacity }) =>
      say('check.ended', { person, capacity: say(`capacity.${capacity}`), last }),
    ),
    ...begun.map(({ person, capacity, part, isNew, isRest }) => {
      const values = { person, date, part: formatFraction(part) }
      if (isRest) return say('check.rest', values)
      const sentence = say(capacity === 'spouse' ? 'check.spouse' : 'check.begun', values)
      return isNew ? `${sentence} ${say('check.newPerson')}` : sentence
    }),
    ...staying.map(({ person, capacity, part }) =>
      say(capacity === 'owner' ? 'check.stayingOwner' : 'check.staying', {
        ...{ person, capacity: say(`capacity.${capacity}`), part: formatFraction(part) },
      }),
    ),
  ]
}

function accountSentences({ say, change, outcome }: Props): string[] {
  const date = dayOf(change.changedOn)
  const { closed, opened, joined } = outcome
  return [
    ...closed.map(({ code, balanceGr }) =>
      say('check.closed', { account: code, date, balance: balance(say, balanceGr) }),
    ),
    ...closed
      .filter(({ entriesLater }) => entriesLater > 0)
      .map(({ code, entriesLater }) => say('check.later', { account: code, date, count: entriesLater })),
    ...(opened
      ? [
          say('check.opened', {
            account: opened.code,
            date,
            nrb: opened.nrb ? formatNrb(opened.nrb) : say('check.commonNrb'),
          }),
        ]
      : []),
    ...(joined
      ? [say('check.joined', { account: joined.code, date, balance: balance(say, joined.balanceGr) })]
      : []),
    ...(opened || joined ? [] : [say('check.noAccount')]),
  ]
}

function otherSentences({ say, state, change, outcome }: Props): string[] {
  const date = dayOf(change.changedOn)
  const { community } = state
  return [
    say('check.access', { date, months: community.formerOwnerMonths }),
    ...outcome.declared.map(({ name, value }) =>
      say('check.declared', { name: say(`field.${name}`), value, date }),
    ),
    ...outcome.votings.map(({ number, opensOn, follows }) =>
      say(follows ? 'check.voting' : 'check.votingStays', { number, date, opensOn: dayOf(opensOn) }),
    ),
    ...outcome.boards.map((person) => say('check.board', { person })),
    ...(community.kind === 'cooperative' ? [say('check.members')] : []),
    ...(community.bookkeeping === 'imported' ? [say('check.imported')] : []),
  ]
}
