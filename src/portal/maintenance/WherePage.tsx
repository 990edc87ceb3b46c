import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { Field } from '../components/Field'
import { SelectField } from '../components/SelectField'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { first } from '../frame/search'
import { EmergencyNumbers } from './EmergencyNumbers'
import type { ReportPlace } from './report-places'

type WhereProps = { context: PageContext; places: ReportPlace[] }

const Places = ({ context, places }: WhereProps) => {
  const { text, place, search } = context
  const here = first(search, 'place') ?? (place ? `premises:${place.premisesId}` : null)
  const chosen = places.some(({ value }) => value === here) ? here : places[0]?.value
  return (
    <fieldset className="field">
      <legend>{text.t('faults.whereQuestion')}</legend>
      <div className="choices choices--close">
        {places.map(({ value, name }) => (
          <label className="choice" key={value}>
            <input type="radio" name="place" value={value} defaultChecked={value === chosen} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const Where = ({ context: { text, place, search } }: Pick<WhereProps, 'context'>) => (
  <>
    <Field
      text={text}
      name="staircase"
      label={text.t('faults.staircaseLabel')}
      input={{
        defaultValue: first(search, 'staircase') ?? place?.premises.staircase ?? '',
        maxLength: 40,
      }}
    />
    <Field
      text={text}
      name="floor"
      label={text.t('faults.floorLabel')}
      input={{ defaultValue: first(search, 'floor') ?? '', maxLength: 40 }}
    />
  </>
)

/** First step of a report: whom to call if it burns, then where it is and what it is about. */
export const WherePage = ({ context, places }: WhereProps) => {
  const { text, link, search } = context
  return (
    <Frame context={context} current="faults" title={text.t('faults.report')}>
      <EmergencyNumbers context={context} />
      <div>
        <a className="back" href={link('/faults')}>
          {text.t('faults.back')}
        </a>
        <h1>{text.t('faults.report')}</h1>
      </div>
      <form className="form" action="/faults/new" method="get">
        <Places context={context} places={places} />
        <SelectField
          text={text}
          name="category"
          label={text.t('faults.categoryLabel')}
          options={FAULT_CATEGORIES.map((value) => ({ value, label: text.t(`faults.category.${value}`) }))}
          select={{ defaultValue: first(search, 'category') ?? undefined }}
        />
        <Where context={context} />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('faults.next')}
          </button>
        </p>
      </form>
    </Frame>
  )
}
