import type { ReadingPageProps } from './reading-props'

/** What stands in the field: what was typed before it came back, else what was sent and waits. */
function typedBefore({ context: { text }, view: { meter }, refused }: ReadingPageProps): string {
  const sent = meter.sent?.status === 'pending' ? text.quantity(meter.sent.value, meter.decimals) : ''
  return refused?.value('value') ?? sent
}

const Dial = (props: ReadingPageProps & { error: string | undefined }) => {
  const { meter } = props.view
  return (
    <div className="with-unit">
      <input
        id="value"
        name="value"
        type="text"
        inputMode={meter.decimals > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        defaultValue={typedBefore(props)}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? 'value-hint value-error' : 'value-hint'}
      />
      <span className="unit">{meter.unit}</span>
    </div>
  )
}

/** The figures of the dial, with the number pad of phones. */
export const ReadingForm = (props: ReadingPageProps) => {
  const { context, view, refused } = props
  const { text } = context
  const { meter } = view
  const error = refused?.errorAt('value')
  return (
    <form className="form" action="/meters/reading/check" method="post" noValidate>
      <input type="hidden" name="meter" value={meter.meterId} />
      <div className={error ? 'field field--error' : 'field'}>
        <label htmlFor="value">{text.t('readings.now')}</label>
        <p className="hint" id="value-hint">
          {text.t(meter.decimals > 0 ? 'readings.nowHint' : 'readings.nowHintWhole')}
        </p>
        {error && (
          <p className="error" id="value-error">
            <span className="vh">{text.t('errors.prefix')} </span>
            {error}
          </p>
        )}
        <Dial {...props} error={error} />
      </div>
      <p className="actions">
        <button className="button" type="submit">
          {text.t('readings.toCheck')}
        </button>
      </p>
    </form>
  )
}
