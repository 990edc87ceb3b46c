import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PlaceContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { lineName, useWithUnit } from './meter-words'
import { MeterCards } from './MeterCards'
import { PeriodTable } from './PeriodTable'
import type { HistoryView } from './read-history'
import { ReadingsTable } from './ReadingsTable'
import { UseChart } from './UseChart'

type PageProps = { context: PlaceContext; view: HistoryView }

const Years = ({ context, view }: PageProps) =>
  view.years.length > 1 && (
    <nav className="pager no-print" aria-label={context.text.t('meters.years')}>
      {view.years.map((year) => (
        <a
          key={year}
          href={context.link('/meters/history', { meter: view.line.key, year })}
          aria-current={year === view.year ? 'page' : undefined}
        >
          {year}
        </a>
      ))}
    </nav>
  )

const Months = ({ context, view }: PageProps) => {
  const { text } = context
  const { line, year, total } = view
  return (
    <section>
      <h2>{text.t('meters.monthsTitle')}</h2>
      <Years context={context} view={view} />
      {year && total && <p>{text.t('meters.yearUse', { year, use: useWithUnit(text, line, total) })}</p>}
      {line.months.length > 0 ? (
        <UseChart text={text} line={line} />
      ) : (
        <p className="soft">{text.t('meters.noHistory')}</p>
      )}
    </section>
  )
}

/** Everything known of one measured place: months of any year, settled periods, readings, the meters that hung there. */
export const HistoryPage = ({ context, view }: PageProps) => {
  const { text, place, link } = context
  const { line } = view
  const title = text.t('meters.historyOf', { name: lineName(text, line) })
  const file = (what: string) => link('/meters/csv', { meter: line.key, what })
  return (
    <Frame context={context} current="meters" title={title}>
      <div>
        <p className="note">
          <a href={link('/meters')}>{text.t('meters.back')}</a>
        </p>
        <h1>{title}</h1>
        <p className="head-line soft">
          {sentences(placeName(text, place.premises), asOf(text, view.asOfAt))}
        </p>
      </div>
      <Months context={context} view={view} />
      {line.periods.length > 0 && (
        <section>
          <h2>{text.t('meters.periods')}</h2>
          <PeriodTable text={text} line={line} />
        </section>
      )}
      <section>
        <h2>{text.t('meters.history')}</h2>
        <ReadingsTable text={text} line={line} />
        <p className="actions">
          <a href={file('readings')}>{text.t('meters.readingsCsv')}</a>
          <a href={file('months')}>{text.t('meters.monthsCsv')}</a>
        </p>
      </section>
      <section>
        <h2>{text.t('meters.chain')}</h2>
        <MeterCards text={text} line={line} />
      </section>
    </Frame>
  )
}
