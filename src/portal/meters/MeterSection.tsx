import { Explain } from '../components/Explain'
import { Facts, type Fact } from '../components/Facts'
import type { PortalText } from '../text/portal-text'
import { LegalTag, MeterCards } from './MeterCards'
import { eachWithUnit, lineName, monthCompared, readingWithUnit, useWithUnit } from './meter-words'
import { PeriodTable } from './PeriodTable'
import { RemoteNote } from './RemoteNote'
import type { MeterLine } from './meters-view'
import { ReadingsTable } from './ReadingsTable'
import { UseChart } from './UseChart'

type SectionProps = {
  text: PortalText
  line: MeterLine
  isCurrent: boolean
  todayOn: string
  historyHref: string
}

function monthFact({ text, line }: SectionProps): Fact[] {
  const last = line.months.findLast(({ use }) => use !== null)
  if (!last?.use) return []
  return [
    {
      key: 'month',
      label: text.monthTitle(last.period),
      value: useWithUnit(text, line, last.use),
      note: monthCompared(text, line, last),
    },
  ]
}

const latestFact = ({ text, line }: SectionProps): Fact[] =>
  line.latest
    ? [
        {
          key: 'latest',
          label: text.t('meters.latest'),
          value: readingWithUnit(text, line, line.latest.value),
          note: text.t('meters.latestOn', { date: text.date(line.latest.readOn) }),
        },
      ]
    : []

/** Fewer than five measured premises: no average, for it would tell of a neighbour. */
function averageFact({ text, line, isCurrent }: SectionProps): Fact[] {
  const { average } = line
  if (!isCurrent || !average) return []
  const { each, premises: count } = average
  if (!each)
    return [
      {
        key: 'average',
        label: text.t('meters.average'),
        value: useWithUnit(text, line, average.perMonth),
        note: text.t('meters.averageNote', { count }),
      },
    ]
  return [
    {
      key: 'average',
      label: text.t(each.per === 'person' ? 'meters.averagePerson' : 'meters.averageArea'),
      value: eachWithUnit(text, line, each.use),
      note: each.own
        ? text.t('meters.averageEachNote', { count, own: eachWithUnit(text, line, each.own) })
        : text.t('meters.averageEachAlone', { count }),
    },
  ]
}

function legalFact({ text, line }: SectionProps): Fact[] {
  const [meter] = line.meters
  if (meter.removedOn) return []
  return [
    {
      key: 'legal',
      label: text.t('meters.legal'),
      value: meter.legalUntilOn
        ? text.t('meters.legalUntil', { date: text.date(meter.legalUntilOn) })
        : text.t('meters.legalNone'),
      note: (
        <>
          {text.t('meters.legalSerial', { serial: meter.serial })} <LegalTag text={text} meter={meter} />
        </>
      ),
    },
  ]
}

/** One measured place: figures first, then the year as a chart, then readings and meters to the first one. */
export const MeterSection = (props: SectionProps) => {
  const { text, line, historyHref } = props
  const [newest] = line.meters
  const usual = [...monthFact(props), ...averageFact(props)]
  // The last reading heads its own table; it stands here too where there is room.
  const facts = [...usual, ...(usual.length < 2 ? latestFact(props) : []), ...legalFact(props)]
  return (
    <section id={`meter-${line.key}`}>
      <h2>{lineName(text, line)}</h2>
      {newest.removedOn && <p>{text.t('meters.removed', { date: text.date(newest.removedOn) })}.</p>}
      <Facts facts={facts} />
      {line.months.length > 0 ? (
        <UseChart text={text} line={line} />
      ) : (
        <p className="soft">
          {text.t('meters.noMonths')}. {text.t('meters.noMonthsMore')}
        </p>
      )}
      <RemoteNote {...props} />
      {line.periods.length > 0 && (
        <Explain summary={text.t('meters.periods')}>
          <PeriodTable text={text} line={line} />
        </Explain>
      )}
      <p>
        <a href={historyHref}>{text.t('meters.allMonths')}</a>
      </p>
      <h3>{text.t('meters.history')}</h3>
      <ReadingsTable text={text} line={line} />
      <Explain summary={text.t('meters.chain')}>
        <MeterCards text={text} line={line} />
      </Explain>
    </section>
  )
}
