import {
  headFields,
  type CommunityForm,
  type HeadField,
} from '@/src/services/register/new-community/community-form'
import type { Say } from '../say'
import { RateRows } from './RateRows'

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
      <Paste say={say} name="premises" rows={12} text={form?.premises ?? ''} />
      <details open={Boolean(form?.buildings)}>
        <summary>{say('community.buildings')}</summary>
        <p>{say('community.buildingsHint')}</p>
        <Paste say={say} name="buildings" rows={5} text={form?.buildings ?? ''} />
      </details>
    </fieldset>
    <fieldset>
      <legend>{say('community.rates')}</legend>
      <p>{say('community.ratesHint')}</p>
      <RateRows say={say} form={form} />
    </fieldset>
    <div className="decision">
      <button type="submit">{say('community.check')}</button>
    </div>
  </form>
)

type PasteProps = { say: Say; name: 'premises' | 'buildings'; rows: number; text: string }

const Paste = ({ say, name, rows, text }: PasteProps) => (
  <label className="wide">
    {say(`community.${name}Paste`)}
    <textarea name={name} rows={rows} wrap="off" spellCheck={false} defaultValue={text} />
  </label>
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
