import type { TextareaHTMLAttributes } from 'react'
import type { PortalText } from '../text/portal-text'
import { classNames } from './class-names'

type TextAreaProps = {
  text: PortalText
  name: string
  label: string
  hint?: string
  error?: string | null | undefined
  area?: TextareaHTMLAttributes<HTMLTextAreaElement>
}

/** A labelled field for several lines; hint and error stand between the label and the field and are read with it. */
export const TextArea = ({ text, name, label, hint, error, area }: TextAreaProps) => {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('field', error && 'field--error')}>
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
      <textarea
        id={name}
        name={name}
        rows={7}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...area}
      />
    </div>
  )
}
