import type { OpenReading } from '@/access/open-readings'
import { acceptFor } from '@/src/platform/files/file-kinds'
import { Banner } from '../components/Banner'
import { Summary, SummaryRow } from '../components/Summary'
import type { PageContext } from '../frame/page-context'
import type { RefusedForm } from '../forms/refused-form'
import { lineName, readingWithUnit } from './meter-words'
import type { ReadingPageView } from './read-open-readings'

type CheckProps = {
  context: PageContext
  view: { meter: OpenReading }
  refused: RefusedForm | null
  checked: NonNullable<ReadingPageView['checked']>
}

const Doubts = ({ context: { text }, checked }: CheckProps) =>
  checked.warnings.length > 0 && (
    <Banner tone="amber" kind={text.t('readings.doubt')}>
      {checked.warnings.map((warning) => (
        <p key={warning}>{text.t(`readings.warning.${warning}`)}</p>
      ))}
      <p>{text.t('readings.doubtMore')}</p>
    </Banner>
  )

const Photo = ({ context: { text }, refused }: CheckProps) => {
  const error = refused?.errorAt('photo')
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor="photo">{text.t('readings.photo')}</label>
      <p className="hint" id="photo-hint">
        {text.t('readings.photoHint')}
      </p>
      {error && (
        <p className="error" id="photo-error">
          <span className="vh">{text.t('errors.prefix')} </span>
          {error}
        </p>
      )}
      <input
        id="photo"
        name="photo"
        type="file"
        accept={acceptFor('photo')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'photo-hint photo-error' : 'photo-hint'}
      />
    </div>
  )
}

const Figures = ({ context: { text }, view: { meter }, checked }: CheckProps) => (
  <Summary>
    <SummaryRow
      label={text.t('readings.meter')}
      note={text.t('meters.meterNoValue', { serial: meter.serial })}
    >
      {lineName(text, meter)}
    </SummaryRow>
    <SummaryRow label={text.t('readings.now')} kind="num">
      {readingWithUnit(text, meter, checked.value)}
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
    {checked.use !== null && (
      <SummaryRow
        label={text.t('readings.use')}
        kind="num"
        note={text.t('readings.inDays', { count: checked.days })}
      >
        {readingWithUnit(text, meter, checked.use)}
      </SummaryRow>
    )}
  </Summary>
)

/** The figure once more with the use it means, before it is sent; improbable ones with the reason and a way on. */
export const ReadingCheck = (props: CheckProps) => {
  const { context, view, checked } = props
  const { text, link } = context
  const { meter } = view
  return (
    <>
      <Doubts {...props} />
      <Figures {...props} />
      <form className="form" action="/meters/reading/send" method="post" encType="multipart/form-data">
        <input type="hidden" name="meter" value={meter.meterId} />
        <input type="hidden" name="value" value={checked.value} />
        <Photo {...props} />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('readings.send')}
          </button>
          <a href={link('/meters/reading', { meter: meter.meterId })}>{text.t('readings.correct')}</a>
        </p>
      </form>
    </>
  )
}
