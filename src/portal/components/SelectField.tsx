import type { SelectHTMLAttributes } from 'react'
import type { PortalText } from '../text/portal-text'
import { classNames } from './class-names'

type SelectProps = {
  text: PortalText
  name: string
  label: string
  error?: string | null | undefined
  options: { value: string; label: string }[]
  select?: SelectHTMLAttributes<HTMLSelectElement>
}

/** A labelled choice of one from a list too long for radio buttons. */
export const SelectField = ({ text, name, label, error, options, select }: SelectProps) => (
  <div className={classNames('field', error && 'field--error')}>
    <label htmlFor={name}>{label}</label>
    {error && (
      <p className="error" id={`${name}-error`}>
        <span className="vh">{text.t('errors.prefix')} </span>
        {error}
      </p>
    )}
    <select
      id={name}
      name={name}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
      {...select}
    >
      {options.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </div>
)
