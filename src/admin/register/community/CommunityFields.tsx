import { catalogue, quantityKinds } from '@/src/domain/finance/charging/catalogue'
import { optionLabel } from '@/collections/messages/labels'
import {
  headFields,
  MOST_RATES,
  rateComponents,
  type CommunityForm,
  type HeadField,
} from '@/src/services/register/new-community/community-form'
import type { Say } from '../say'

type Props = { say: Say; form: CommunityForm | null; fromOn: string }

const optional: readonly HeadField[] = ['shortName', 'nip', 'nrb']
const choices: Partial<Record<HeadField, readonly string[]>> = {
  kind: ['condominium', 'cooperative'],
  bookkeeping: ['imported', 'portal'],
}

/** Everything a community is made of. What is pasted has its headers first, in any order. */
export const CommunityFields = ({ say, form, fromOn }: Props) => (
  <form className="steps" method="post" action="/api/communities/draft">
    <fieldset>
      <legend>{say('community.head')}</legend>
      {headFields.map((name) => (
        <Head key={name} say={say} name={name} value={form?.[name] ?? (name === 'fromOn' ? fromOn : '')} />
      ))}
    </fieldset>
    <fieldset>
      <legend>{say('community.premises')}</legend>
      <p>{say('community.premisesHint')}</p>
      <label className="wide">
        {say('community.premisesPaste')}
        <textarea
          name="premises"
          rows={12}
          wrap="off"
          spellCheck={false}
          defaultValue={form?.premises ?? ''}
        />
      </label>
      <details open={Boolean(form?.buildings)}>
        <summary>{say('community.buildings')}</summary>
        <p>{say('community.buildingsHint')}</p>
        <label className="wide">
          {say('community.buildingsPaste')}
          <textarea
            name="buildings"
            rows={5}
            wrap="off"
            spellCheck={false}
            defaultValue={form?.buildings ?? ''}
          />
        </label>
      </details>
    </fieldset>
    <fieldset>
      <legend>{say('community.rates')}</legend>
      <p>{say('community.ratesHint')}</p>
      <Rates say={say} form={form} />
    </fieldset>
    <div className="decision">
      <button type="submit">{say('community.check')}</button>
    </div>
  </form>
)

function Head({ say, name, value }: { say: Say; name: HeadField; value: string }) {
  const options = choices[name]
  const label = say.any('column_form', name) ?? name
  if (options)
    return (
      <label>
        {label}
        <select name={name} defaultValue={value || options[0]}>
          {options.map((option) => (
            <option key={option} value={option}>
              {say.any(`community_${name}`, option) ?? option}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <label>
      {label}
      <input
        type={name === 'fromOn' ? 'date' : 'text'}
        name={name}
        required={!optional.includes(name)}
        maxLength={name === 'shortName' ? 20 : 250}
        defaultValue={value}
        autoComplete="off"
      />
    </label>
  )
}

const optionOf = (say: Say, field: 'component' | 'quantity', value: string): string => {
  const label = optionLabel('rates', field, value)
  return say.language.startsWith('en') ? label.en : say.language.startsWith('uk') ? label.uk : label.pl
}

function Rates({ say, form }: { say: Say; form: CommunityForm | null }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('community.component')}</th>
          <th scope="col">{say('community.rate')}</th>
          <th scope="col">{say('community.quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: MOST_RATES }, (_, index) => {
          const typed = form?.rates[index]
          const component = typed?.component ?? rateComponents[index] ?? ''
          return (
            <tr key={index}>
              <td>
                <select
                  name="component[]"
                  aria-label={`${say('community.component')} ${index + 1}`}
                  defaultValue={component}
                >
                  {rateComponents.map((code) => (
                    <option key={code} value={code}>
                      {optionOf(say, 'component', code)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <input
                  type="text"
                  name="rate[]"
                  inputMode="decimal"
                  aria-label={`${say('community.rate')} ${index + 1}`}
                  defaultValue={typed?.rate ?? ''}
                  maxLength={20}
                  autoComplete="off"
                />
              </td>
              <td>
                <select
                  name="quantity[]"
                  aria-label={`${say('community.quantity')} ${index + 1}`}
                  defaultValue={typed?.quantity ?? ''}
                >
                  <option value="">{say('community.usual')}</option>
                  {quantityKinds
                    .filter((kind) =>
                      Object.values(catalogue).some(({ quantities }) =>
                        (quantities as readonly string[]).includes(kind),
                      ),
                    )
                    .map((kind) => (
                      <option key={kind} value={kind}>
                        {optionOf(say, 'quantity', kind)}
                      </option>
                    ))}
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
