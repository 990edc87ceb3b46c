import { Field } from '../components/Field'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'

type RateProps = { text: PortalText; faultId: string; refused: RefusedForm | null }

const STEPS = [1, 2, 3, 4, 5]

const Steps = ({ text, refused }: Omit<RateProps, 'faultId'>) => (
  <fieldset className="field" aria-describedby="rating-hint">
    <legend className="vh">{text.t('faults.rate')}</legend>
    <p className="hint" id="rating-hint">
      {text.t('faults.rateWhy')}
    </p>
    {refused?.errorAt('rating') && (
      <p className="error">
        <span className="vh">{text.t('errors.prefix')} </span>
        {refused.errorAt('rating')}
      </p>
    )}
    <div className="scale">
      <div className="scale-steps">
        {STEPS.map((step) => (
          <label key={step}>
            <input
              type="radio"
              id={step === 1 ? 'rating' : undefined}
              name="rating"
              value={step}
              defaultChecked={refused?.value('rating') === String(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p className="scale-ends">
        <span>{`1: ${text.t('faults.rateLow')}`}</span>
        <span>{`5: ${text.t('faults.rateHigh')}`}</span>
      </p>
    </div>
  </fieldset>
)

/** One to five for a finished repair. */
export const RateSection = ({ text, faultId, refused }: RateProps) => (
  <section>
    <h2>{text.t('faults.rate')}</h2>
    <form className="form" action="/faults/rate" method="post">
      <input type="hidden" name="fault" value={faultId} />
      <Steps text={text} refused={refused} />
      <Field
        text={text}
        name="note"
        label={text.t('faults.rateNote')}
        error={refused?.errorAt('note')}
        input={{ defaultValue: refused?.value('note'), maxLength: 500 }}
      />
      <p className="actions">
        <button className="button button--second" type="submit">
          {text.t('faults.sendRating')}
        </button>
      </p>
    </form>
  </section>
)
