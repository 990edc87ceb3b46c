import { MOST_BUYERS } from '@/collections/register/change-form'
import { formatFraction, reduceFraction, sumFractions } from '@/src/domain/register/shares'
import type { KnownPerson } from '@/src/services/register/change-owner/find-premises'
import type { StateTie } from '@/src/services/register/change-owner/premises-state'
import type { RegisterContext } from '../context'

type Props = { context: RegisterContext; people: KnownPerson[]; present: StateTie[] }

/** Who buys: somebody of the register, or somebody new. The second and further ones are folded away until needed. */
export function Buyers({ context, people, present }: Props) {
  const { say, asked } = context
  const owned = sumFractions(present.filter(({ capacity }) => capacity === 'owner').map(({ part }) => part))
  const whole = formatFraction(owned.num === 0n ? { num: 1n, den: 1n } : reduceFraction(owned))
  const others = Array.from({ length: MOST_BUYERS - 1 }, (_, index) => index + 2)
  const isUsed = (at: number): boolean =>
    ['person', 'firstName', 'lastName', 'companyName'].some((name) => asked(`${name}${at}`) !== '')
  return (
    <fieldset className="wide">
      <legend>{say('change.buyers')}</legend>
      <datalist id="known-people">
        {people.map(({ code, name }) => (
          <option key={code} value={`${name} (${code})`} />
        ))}
      </datalist>
      <Buyer context={context} at={1} part={asked('seller1') === '' ? whole : asked('part1')} />
      {others.map((at) => (
        <details key={at} open={isUsed(at)}>
          <summary>{say('change.further', { number: at })}</summary>
          <Buyer context={context} at={at} part={asked(`part${at}`)} />
        </details>
      ))}
    </fieldset>
  )
}

type BuyerProps = { context: RegisterContext; at: number; part: string }
type FieldName = 'person' | 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone' | 'code'

const newPerson: readonly FieldName[] = ['firstName', 'lastName', 'companyName', 'email', 'phone', 'code']

function Buyer({ context, at, part }: BuyerProps) {
  const { say, asked } = context
  return (
    <div className="buyer">
      <label>
        {say('field.part')}
        <input type="text" name={`part${at}`} defaultValue={part} maxLength={25} autoComplete="off" />
      </label>
      <label>
        {say('field.as')}
        <select name={`as${at}`} defaultValue={asked(`as${at}`) || 'owner'}>
          <option value="owner">{say('change.asOwner')}</option>
          <option value="spouse">{say('change.asSpouse')}</option>
        </select>
      </label>
      <Field context={context} name="person" at={at} list="known-people" />
      <p className="wide">{say('change.newPerson')}</p>
      {newPerson.map((name) => (
        <Field key={name} context={context} name={name} at={at} />
      ))}
    </div>
  )
}

type FieldProps = { context: RegisterContext; name: FieldName; at: number; list?: string }

function Field({ context: { say, asked }, name, at, list }: FieldProps) {
  return (
    <label className={list ? 'wide' : undefined}>
      {say(`field.${name}`)}
      <input
        type={name === 'email' ? 'email' : 'text'}
        name={`${name}${at}`}
        list={list}
        defaultValue={asked(`${name}${at}`)}
        maxLength={250}
        autoComplete="off"
      />
    </label>
  )
}
