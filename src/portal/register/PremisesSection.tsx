import { Summary, SummaryRow } from '../components/Summary'
import { addressLine } from '../frame/community-name'
import type { PortalText } from '../text/portal-text'
import { floorName } from './place-name'
import type { RecordPremises } from './record-view'
import { shareWords } from './share-words'

type PremisesProps = { text: PortalText; premises: RecordPremises }

const Measures = ({ text, premises: { measures } }: PremisesProps) => {
  if (!measures) return null
  const { areaM2, heatedAreaM2, shareNum, shareDen } = measures
  const share =
    shareNum !== null && shareDen !== null
      ? shareWords(text, { num: BigInt(shareNum), den: BigInt(shareDen) })
      : null
  return (
    <>
      <SummaryRow label={text.t('record.area')} kind="num">
        {text.t('place.area', { area: text.quantity(areaM2) })}
      </SummaryRow>
      {heatedAreaM2 && (
        <SummaryRow label={text.t('record.heatedArea')} kind="num">
          {text.t('place.area', { area: text.quantity(heatedAreaM2) })}
        </SummaryRow>
      )}
      {share && (
        <SummaryRow label={text.t('record.share')} kind="num" note={share.percent}>
          {share.fraction}
        </SummaryRow>
      )}
    </>
  )
}

/** What the register holds on the premises. */
export const PremisesSection = ({ text, premises }: PremisesProps) => (
  <section>
    <h2>{text.t('record.premises')}</h2>
    <Summary>
      <SummaryRow label={text.t('record.address')}>{text.set(addressLine(premises))}</SummaryRow>
      {premises.staircase && (
        <SummaryRow label={text.t('record.staircase')}>{text.set(premises.staircase)}</SummaryRow>
      )}
      {premises.floor && (
        <SummaryRow label={text.t('record.floor')}>{floorName(text, premises.floor)}</SummaryRow>
      )}
      <SummaryRow label={text.t('record.use')}>{text.t(`place.use.${premises.use}`)}</SummaryRow>
      <Measures text={text} premises={premises} />
    </Summary>
  </section>
)
