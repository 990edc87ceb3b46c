import { sumFractions, WHOLE } from '@/src/domain/register/shares'
import { ruleProfiles } from '@/src/domain/voting/rules'
import { shareWords } from '@/src/portal/register/share-words'
import type { DraftFlaw, JudgedDraft } from '@/src/services/voting/draft-flaws'
import type { Voter } from '@/src/services/voting/voters'
import { AgreedForm } from './AgreedForm'
import type { Desk } from './desk'
import { Voters } from './Voters'

type Props = { desk: Desk; judged: JudgedDraft; voters: Voter[] }

/** Before opening: what is missing, who would vote, and the one button. */
export function DraftPart({ desk, judged, voters }: Props) {
  const { say } = desk
  const blocking = judged.flaws.filter(({ isBlocking }) => isBlocking)
  const warnings = judged.flaws.filter(({ isBlocking }) => !isBlocking)
  return (
    <>
      <section>
        <h2>{say('draft.title')}</h2>
        <p>{say('draft.intro')}</p>
        <Flaws desk={desk} title={say('draft.missing')} flaws={blocking} tone="refused" />
        <Flaws desk={desk} title={say('draft.look')} flaws={warnings} tone="look" />
        {judged.flaws.length === 0 && <p className="verdict">{say('draft.ready')}</p>}
        {blocking.length === 0 && (
          <AgreedForm action={desk.action('open')} agree={say('draft.agree')} button={say('draft.open')} />
        )}
      </section>
      <Electorate desk={desk} judged={judged} voters={voters} />
    </>
  )
}

type FlawsProps = { desk: Desk; title: string; flaws: DraftFlaw[]; tone: 'refused' | 'look' }

function Flaws({ desk: { say, text }, title, flaws, tone }: FlawsProps) {
  if (flaws.length === 0) return null
  const about = (value: string) => (/^\d{4}-\d\d-\d\d$/.test(value) ? text.date(value) : value)
  return (
    <div className={`verdict verdict--${tone}`}>
      <h3>{title}</h3>
      <ul>
        {flaws.map((flaw) => (
          <li key={flaw.code}>{say(`flaw.${flaw.code}`, { about: about(flaw.about) })}</li>
        ))}
      </ul>
    </div>
  )
}

/** Who would vote with what: the list that opening freezes. */
function Electorate({ desk, judged, voters }: Props) {
  const { say, text, resolution } = desk
  const { basis } = ruleProfiles[resolution.rule]
  const rights = judged.electorate.filter((right) => right.basis === basis)
  const sum = sumFractions(rights.map(({ share }) => share))
  const isShares = basis === 'owner'
  const own = voters.filter(({ capacity }) => ['owner', 'coOwner', 'member'].includes(capacity))
  return (
    <section>
      <h2>{say('draft.electorate', { date: text.date(resolution.opensOn) })}</h2>
      <p>
        {say('draft.sum', {
          people: own.length,
          premises: new Set(rights.flatMap(({ premisesId }) => premisesId ?? [])).size,
          sum: isShares ? shareWords(text, sum).fraction : '–',
          percent: isShares ? shareWords(text, { num: sum.num * WHOLE.den, den: sum.den }).percent : '–',
          online: own.filter(({ hasDeclared }) => hasDeclared).length,
        })}
      </p>
      <Voters desk={desk} voters={voters} withShares={isShares} />
    </section>
  )
}
