import { acceptFor } from '@/src/platform/files/file-kinds'
import { Field } from '../components/Field'
import { TextArea } from '../components/TextArea'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'
import type { ReportAim } from './report-places'

type FieldsProps = {
  text: PortalText
  aim: ReportAim
  refused: RefusedForm | null
  /** The whole building reads description and photos. */
  isShown: boolean
}

const Aim = ({ aim: { place, category, staircase, floor } }: FieldsProps) => (
  <>
    <input type="hidden" name="place" value={place.value} />
    <input type="hidden" name="category" value={category} />
    {staircase && <input type="hidden" name="staircase" value={staircase} />}
    {floor && <input type="hidden" name="floor" value={floor} />}
  </>
)

const What = ({ text, aim, refused, isShown }: FieldsProps) => {
  const isKept = aim.place.isCommon && !isShown
  const hint = isShown ? 'descriptionHintCommon' : isKept ? 'descriptionHintNoise' : 'descriptionHint'
  return (
    <>
      <Field
        text={text}
        name="title"
        label={text.t('faults.titleLabel')}
        hint={text.t('faults.titleHint')}
        error={refused?.errorAt('title')}
        input={{ defaultValue: refused?.value('title'), required: true, maxLength: 150 }}
      />
      <Field
        text={text}
        name="spot"
        label={text.t('faults.spotLabel')}
        hint={text.t('faults.spotHint')}
        error={refused?.errorAt('spot')}
        input={{ defaultValue: refused?.value('spot'), maxLength: 150 }}
      />
      <TextArea
        text={text}
        name="description"
        label={text.t('faults.descriptionLabel')}
        hint={text.t(`faults.${hint}`)}
        error={refused?.errorAt('description')}
        area={{ defaultValue: refused?.value('description'), maxLength: 2000, rows: 5, required: true }}
      />
      <Field
        text={text}
        name="files"
        label={text.t('faults.photos')}
        hint={text.t('faults.photosHint')}
        error={refused?.errorAt('files')}
        input={{ type: 'file', multiple: true, accept: acceptFor('photo') }}
      />
    </>
  )
}

const Reach = ({ text, refused }: FieldsProps) => (
  <>
    <label className="check">
      <input
        type="checkbox"
        name="pressing"
        value="on"
        defaultChecked={refused?.value('pressing') === 'on'}
      />
      <span>{text.t('faults.pressing')}</span>
    </label>
    <Field
      text={text}
      name="access"
      label={text.t('faults.accessLabel')}
      hint={`${text.t('faults.accessHint')}. ${text.t('faults.privateHint')}`}
      error={refused?.errorAt('access')}
      input={{ defaultValue: refused?.value('access'), maxLength: 250 }}
    />
    <Field
      text={text}
      name="phone"
      label={text.t('faults.phoneLabel')}
      hint={text.t('faults.privateHint')}
      error={refused?.errorAt('phone')}
      input={{ type: 'tel', autoComplete: 'tel', defaultValue: refused?.value('phone'), maxLength: 20 }}
    />
  </>
)

/** What happened, photos, when one can be reached. */
export const ReportFields = (props: FieldsProps) => (
  <form className="form" action="/faults/send" method="post" encType="multipart/form-data">
    <Aim {...props} />
    <What {...props} />
    <Reach {...props} />
    <p className="actions">
      <button className="button" type="submit">
        {props.text.t('faults.sendReport')}
      </button>
    </p>
  </form>
)
