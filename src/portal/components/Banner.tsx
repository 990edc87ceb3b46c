import type { ReactNode } from 'react'
import type { Tone } from './Tag'
import { classNames } from './class-names'

type BannerProps = {
  kind: string
  title?: string
  tone?: Exclude<Tone, 'sky'>
  /** The longer text and its summary; folded, so that the banner stays brief on a phone. */
  more?: { summary: string; body: ReactNode }
  children?: ReactNode
}

/** Something to know before the rest of the page. */
export const Banner = ({ kind, title, tone, more, children }: BannerProps) => (
  <div className={classNames('banner', 'banner--brief', tone && `banner--${tone}`)}>
    <p className="banner-kind">{kind}</p>
    {title && <h2>{title}</h2>}
    {children}
    {more && (
      <details className="explain">
        <summary>{more.summary}</summary>
        {more.body}
      </details>
    )}
  </div>
)
