import type { KnownPerson } from '@/src/services/register/change-owner/find-premises'
import { holdsBefore, type PremisesState } from '@/src/services/register/change-owner/premises-state'
import type { RegisterContext } from '../context'
import { AccountPart } from './AccountPart'
import { Buyers } from './Buyers'
import { Sellers } from './Sellers'

type Props = { context: RegisterContext; state: PremisesState; people: KnownPerson[]; todayOn: string }

/** All of a change in one form. Nothing is saved by it: the next page says what will be written. */
export function ChangeForm({ context, state, people, todayOn }: Props) {
  const { say, asked } = context
  const changedOn = asked('changedOn') || todayOn
  const present = state.ties.filter((tie) => holdsBefore(tie, changedOn))
  return (
    <section>
      <Place say={say} state={state} />
      <form className="steps" method="post" action="/api/premises/check-change">
        <input type="hidden" name="premises" value={state.premises.id} />
        <fieldset>
          <legend>{say('change.when')}</legend>
          <label>
            {say('change.changedOn')}
            <input type="date" name="changedOn" required defaultValue={changedOn} />
            <small>{say('change.changedOnHint')}</small>
          </label>
        </fieldset>
        <Sellers context={context} present={present} />
        <Buyers context={context} people={people} present={present} />
        <AccountPart context={context} state={state} present={present} changedOn={changedOn} />
        <Declared context={context} state={state} />
        {state.community.bookkeeping === 'portal' && (
          <label className="tick">
            <input type="checkbox" name="correct" value="1" defaultChecked={asked('correct') === '1'} />
            {say('change.correct')}
          </label>
        )}
        <div className="decision">
          <button type="submit">{say('change.check')}</button>
        </div>
      </form>
    </section>
  )
}

/** Which premises: number, address, community. */
export const Place = ({
  say,
  state: { premises, community },
}: {
  say: RegisterContext['say']
  state: PremisesState
}) => (
  <>
    <h2>
      {say('change.place', { code: premises.code })}, {premises.street}
    </h2>
    <p className="place">
      {community.name}, {premises.city}
      {premises.shareNum !== null &&
        `. ${say('change.share', { share: `${premises.shareNum}/${String(premises.shareDen)}` })}`}
    </p>
  </>
)

const Declared = ({ context: { say, asked }, state }: { context: RegisterContext; state: PremisesState }) => (
  <fieldset>
    <legend>{say('change.declared')}</legend>
    {(['persons', 'wastePersons'] as const).map((name) => {
      const now = state.declared.find((one) => one.name === name)
      return (
        <label key={name}>
          {say(`field.${name}`)}
          <input
            type="text"
            name={name}
            inputMode="numeric"
            maxLength={2}
            defaultValue={asked(name)}
            autoComplete="off"
          />
          <small>
            {now
              ? say('change.declaredNow', { value: String(Number(now.value)) })
              : say('change.declaredNone')}
          </small>
        </label>
      )
    })}
  </fieldset>
)
