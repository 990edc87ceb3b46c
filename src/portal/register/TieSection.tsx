import { addDays } from '@/src/domain/time/civil-date'
import type { Fraction } from '@/src/domain/register/shares'
import { Summary, SummaryRow } from '../components/Summary'
import type { PortalText } from '../text/portal-text'
import type { RecordPremises, RecordTie } from './record-view'
import { ownShare, shareWords } from './share-words'

type TieProps = { text: PortalText; tie: RecordTie; premises: RecordPremises | null }

const OwnShare = ({ text, tie, premises }: TieProps) => {
  const measures = premises?.measures
  if (tie.capacity !== 'owner' || measures?.shareNum == null || measures.shareDen == null) return null
  const part: Fraction = { num: BigInt(tie.fractionNum), den: BigInt(tie.fractionDen) }
  if (part.num === part.den) return null
  const own = shareWords(
    text,
    ownShare({ num: BigInt(measures.shareNum), den: BigInt(measures.shareDen) }, part),
  )
  return (
    <SummaryRow label={text.t('record.yourShare')} kind="num" note={own.percent}>
      {own.fraction}
    </SummaryRow>
  )
}

const Tie = (props: TieProps) => {
  const { text, tie } = props
  return (
    <Summary>
      <SummaryRow label={text.t('record.capacityLabel')}>
        {text.t(`record.capacity.${tie.capacity}`)}
      </SummaryRow>
      <SummaryRow label={text.t('record.since')}>{text.date(tie.fromOn)}</SummaryRow>
      {tie.toOn && <SummaryRow label={text.t('record.until')}>{text.date(addDays(tie.toOn, -1))}</SummaryRow>}
      {tie.capacity === 'owner' && (
        <SummaryRow label={text.t('record.fraction')} kind="num">
          {tie.fractionNum === tie.fractionDen
            ? text.t('record.whole')
            : text.t('record.fractionOf', { num: tie.fractionNum, den: tie.fractionDen })}
        </SummaryRow>
      )}
      <OwnShare {...props} />
    </Summary>
  )
}

/** The resident's own ties to the place: in what capacity, since when, how large a part. */
export const TieSection = ({ text, ties, premises }: Omit<TieProps, 'tie'> & { ties: RecordTie[] }) => (
  <section>
    <h2>{text.t('record.tie')}</h2>
    {ties.map((tie) => (
      <Tie key={`${tie.capacity}-${tie.fromOn}`} text={text} tie={tie} premises={premises} />
    ))}
  </section>
)
