import { Empty } from '../components/Empty'
import { Explain } from '../components/Explain'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PlaceContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { MeterSection } from './MeterSection'
import type { OpenReading } from '@/access/open-readings'
import { OpenReadings } from './OpenReadings'
import type { MetersView } from './meters-view'

type MetersPageProps = {
  context: PlaceContext
  view: MetersView
  /** Readings that are asked for now. */
  open: OpenReading[]
  /** A reading was sent a moment ago. */
  justSent: boolean
}

/** The place's meters with their whole history, across replacements. */
export const MetersPage = ({ context, view, open, justSent }: MetersPageProps) => {
  const { text, place } = context
  const inPlace = view.lines.filter(({ meters: [newest] }) => newest.removedOn === null).length
  return (
    <Frame context={context} current="meters" title={text.t('meters.title')}>
      <div>
        <h1>{text.t('meters.title')}</h1>
        <p className="head-line soft">
          {sentences(
            [placeName(text, place.premises), inPlace > 0 && text.t('meters.count', { count: inPlace })]
              .filter(Boolean)
              .join(', '),
            asOf(text, view.asOfAt),
          )}
        </p>
      </div>
      <OpenReadings context={context} readings={open} justSent={justSent} />
      {view.lines.length === 0 && <Empty title={text.t('meters.none')} body={text.t('meters.noneMore')} />}
      {view.lines.map((line) => (
        <MeterSection
          key={line.key}
          text={text}
          line={line}
          isCurrent={place.isCurrent}
          todayOn={context.todayOn}
          historyHref={context.link('/meters/history', { meter: line.key })}
        />
      ))}
      {view.lines.length > 0 && (
        <Explain summary={text.t('meters.legalTerm')}>
          <p>{text.t('meters.legalWhy')}</p>
        </Explain>
      )}
    </Frame>
  )
}
