import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tone = 'spruce' | 'brick' | 'amber' | 'sky'

/** A state in a word; the colour repeats it. */
export const Tag = ({ tone, children }: { tone?: Tone | null; children: ReactNode }) => (
  <span className={classNames('tag', tone && `tag--${tone}`)}>{children}</span>
)
