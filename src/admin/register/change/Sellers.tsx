import { formatFraction } from '@/src/domain/register/shares'
import type { StateTie } from '@/src/services/register/change-owner/premises-state'
import { dayOf, type RegisterContext } from '../context'

type Props = { context: RegisterContext; present: StateTie[] }

/** Owners with what each sells, all of it unless said otherwise; and who else lives or acts there. */
export function Sellers({ context, present }: Props) {
  const owners = present.filter(({ capacity }) => capacity === 'owner')
  const others = present.filter(({ capacity }) => capacity !== 'owner')
  const { say } = context
  return (
    <fieldset>
      <legend>{say('change.sellers')}</legend>
      {owners.length === 0 && <p>{say('change.noOwner')}</p>}
      {owners.length > 0 && <Owners context={context} owners={owners} />}
      {others.length > 0 && (
        <div className="ticks">
          <p>{say('change.others')}</p>
          {others.map((tie, index) => (
            <Other key={tie.id} context={context} tie={tie} name={`moves${index + 1}`} />
          ))}
        </div>
      )}
    </fieldset>
  )
}

function Owners({ context: { say, asked }, owners }: { context: RegisterContext; owners: StateTie[] }) {
  const typed = new Map(owners.map((_, index) => [asked(`seller${index + 1}`), asked(`sold${index + 1}`)]))
  const isFilled = asked('seller1') !== ''
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('change.owner')}</th>
          <th scope="col">{say('change.part')}</th>
          <th scope="col">{say('change.since')}</th>
          <th scope="col">{say('change.sold')}</th>
        </tr>
      </thead>
      <tbody>
        {owners.map((tie, index) => (
          <tr key={tie.id}>
            <th scope="row">{tie.person}</th>
            <td>{formatFraction(tie.part)}</td>
            <td>{dayOf(tie.fromOn)}</td>
            <td>
              <input type="hidden" name={`seller${index + 1}`} value={tie.id} />
              <input
                type="text"
                name={`sold${index + 1}`}
                aria-label={`${say('change.sold')}: ${tie.person}`}
                defaultValue={isFilled ? (typed.get(tie.id) ?? '') : formatFraction(tie.part)}
                maxLength={25}
                autoComplete="off"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A spouse or proxy goes with the owner; people of the household are likely to; a tenant stays (KC art. 678). */
function Other({
  context: { say, asked },
  tie,
  name,
}: {
  context: RegisterContext
  tie: StateTie
  name: string
}) {
  const isChosen = asked('seller1') === '' ? tie.capacity !== 'tenant' : asked(name) === tie.id
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={tie.id} defaultChecked={isChosen} />
      {tie.person}, {say(`capacity.${tie.capacity}`)}
    </label>
  )
}
