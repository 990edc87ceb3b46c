import type { InputHTMLAttributes } from 'react'
import type { PortalText } from '../text/portal-text'
import { classNames } from './class-names'

type FieldProps = {
  text: PortalText
  name: string
  label: string
  hint?: string
  error?: string | null | undefined
  /** A short code rather than words. */
  code?: boolean
  input?: InputHTMLAttributes<HTMLInputElement>
}

/** A labelled input; hint and error stand between the label and the input and are read with it. */
export const Field = ({ text, name, label, hint, error, code = false, input }: FieldProps) => {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('field', error && 'field--error', code && 'w-code')}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          <span className="vh">{text.t('errors.prefix')} </span>
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        className={classNames(code && 'code')}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
    </div>
  )
}
