import { Banner } from '../components/Banner'
import { ErrorSummary } from '../components/ErrorSummary'
import { Summary, SummaryRow } from '../components/Summary'
import { Frame } from '../frame/Frame'
import { lineName, readingWithUnit } from './meter-words'
import { ReadingCheck } from './ReadingCheck'
import { ReadingForm } from './ReadingForm'
import type { ReadingPageProps } from './reading-props'

const Known = ({ context: { text }, view: { meter } }: ReadingPageProps) => (
  <Summary>
    <SummaryRow label={text.t('readings.meter')}>
      {text.t('meters.meterNoValue', { serial: meter.serial })}
    </SummaryRow>
    {meter.lastIsOwn && (
      <SummaryRow
        label={text.t('readings.previous')}
        kind="num"
        note={text.t('meters.latestOn', { date: text.date(meter.context.last.readOn) })}
      >
        {readingWithUnit(text, meter, meter.context.last.value)}
      </SummaryRow>
    )}
  </Summary>
)

/** One reading: what was read before, the figure now, then a page to check it on. */
export const ReadingPage = (props: ReadingPageProps) => {
  const { context, view, refused } = props
  const { text, link } = context
  const { meter, checked } = view
  const title = checked
    ? text.t('readings.checkTitle')
    : text.t('readings.give', { meter: lineName(text, meter) })
  return (
    <Frame context={context} current="meters" title={refused ? text.t('title.error', { title }) : title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <div>
        <p className="note">
          <a href={link('/meters')}>{text.t('readings.back')}</a>
        </p>
        <h1>{title}</h1>
        <p className="head-line soft">
          {text.t('readings.until', {
            weekday: text.weekday(meter.lastDayOn),
            date: text.date(meter.lastDayOn),
          })}
        </p>
      </div>
      {meter.sent?.status === 'accepted' ? (
        <Banner tone="spruce" kind={text.t('readings.tagAccepted')}>
          <p>{text.t('readings.acceptedNote', { value: readingWithUnit(text, meter, meter.sent.value) })}</p>
        </Banner>
      ) : checked ? (
        <ReadingCheck {...props} checked={checked} />
      ) : (
        <>
          <Known {...props} />
          <ReadingForm {...props} />
        </>
      )}
    </Frame>
  )
}
