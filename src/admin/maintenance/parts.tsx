import type { Say } from './say'

type Option = { value: string; label: string }

type ChoiceProps = {
  name: string
  label: string
  options: readonly Option[]
  value?: string
  /** The word for no choice; none where one must be made. */
  empty?: string
  required?: boolean
}

/** A labelled choice of one. */
export const Choice = ({ name, label, options, value, empty, required }: ChoiceProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value} required={required}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)

/** Words of a list by the values, in the clerk's language. */
export const optionsOf = (say: Say, group: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: say.any(group, value) ?? value }))

export const named = (rows: readonly { id: string; name: string }[]): Option[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }))
