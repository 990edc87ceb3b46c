import type { ReactNode } from 'react'
import type { PortalText } from '../text/portal-text'
import { roundedUse } from './meter-words'
import type { MeterLine } from './meters-view'

const Entry = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <li>
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {mark}
    </svg>
    <span>{children}</span>
  </li>
)

const AVERAGE_WORDS = {
  person: 'meters.legendAveragePerson',
  m2: 'meters.legendAverageArea',
  premises: 'meters.legendAverage',
} as const

/** What the marks of the chart mean; only those that are drawn. */
export const ChartLegend = ({ text, line }: { text: PortalText; line: MeterLine }) => (
  <ul className="legend">
    <Entry mark={<rect className="c-quiet" x="5" y="2" width="10" height="18" />}>
      {text.t('meters.legendUse')}
    </Entry>
    {line.months.some(({ yearBefore }) => yearBefore !== null) && (
      <Entry mark={<line className="c-tick" x1="1" x2="19" y1="10" y2="10" />}>
        {text.t('meters.legendYearBefore')}
      </Entry>
    )}
    {line.average && (
      <Entry mark={<line className="c-dash" x1="0" x2="20" y1="10" y2="10" />}>
        {text.t(AVERAGE_WORDS[line.average.each?.per ?? 'premises'], {
          average: roundedUse(text, line, line.average.perMonth),
          unit: line.unit,
        })}
      </Entry>
    )}
  </ul>
)
