import type { ReactNode } from 'react'
import { addDays } from '@/src/domain/time/civil-date'
import { Banner } from '../components/Banner'
import { PrintHead } from '../components/PrintHead'
import { boardOf } from '../board/board-context'
import { placeName } from '../register/place-name'
import { BottomBar } from './BottomBar'
import { addressLine, properName } from './community-name'
import { Foot } from './Foot'
import type { PageContext } from './page-context'
import { PlainSheet } from './PlainSheet'
import { PreviewBar } from './PreviewBar'
import { Rail } from './Rail'
import { sectionsFor, type SectionKey } from './sections'
import { leaveSheet } from './sheet-store'
import { toHtml } from './to-html'
import { TopBar } from './TopBar'

type FrameProps = {
  context: PageContext
  /** The section the page belongs to; null for a page outside the menu. */
  current: SectionKey | null
  /** What the page is, for the window and the history. */
  title: string
  children: ReactNode
}

/** Tells a former holder until when and what he reads. */
const ReadOnly = ({ context: { text, place } }: { context: PageContext }) => {
  if (!place || place.isCurrent || !place.readableUntilOn) return null
  const endedOn = place.ties[0]?.toOn
  return (
    <Banner
      tone="amber"
      kind={text.t('frame.readOnlyUntil', { date: text.date(addDays(place.readableUntilOn, -1)) })}
    >
      {endedOn && (
        <p>
          {text.t('frame.readOnlyWhy', {
            place: placeName(text, place.premises),
            date: text.date(addDays(endedOn, -1)),
          })}
        </p>
      )}
    </Banner>
  )
}

const Printed = ({ context: { text, place, actor, todayOn } }: { context: PageContext }) =>
  place && (
    <PrintHead
      community={text.set(place.community.name)}
      address={text.set(addressLine(place.community))}
      place={`${placeName(text, place.premises)}, ${actor.displayName}`}
      printed={text.t('frame.printed', { date: text.date(todayOn) })}
    />
  )

/** What a page says. Most sheets are plain and go to React as one text: see `toHtml`. */
const Sheet = ({ children }: { children: ReactNode }) => {
  const html = toHtml(children)
  return html === null ? (
    <main className="sheet" id="content" tabIndex={-1}>
      {children}
    </main>
  ) : (
    <PlainSheet sheet={leaveSheet(html)} />
  )
}

/** The frame of every page behind the sign-in: head, rail, the one sheet, foot and bottom bar. */
export const Frame = ({ context, current, title, children }: FrameProps) => {
  const { text, place } = context
  const sections = sectionsFor(place?.rights ?? null, boardOf(context))
  const community = place?.community ?? Object.values(context.actor.communities)[0] ?? null
  const where = community ? properName(community) : null
  return (
    <div className="page">
      <title>
        {where ? text.t('title.page', { page: title, place: where }) : text.t('title.plain', { page: title })}
      </title>
      <a className="skip" href="#content">
        {text.t('frame.skip')}
      </a>
      <PreviewBar context={context} />
      <TopBar context={context} community={community} />
      <div className="frame">
        <Rail context={context} sections={sections} current={current} />
        <Sheet>
          <Printed context={context} />
          <ReadOnly context={context} />
          {children}
        </Sheet>
      </div>
      <Foot text={text} community={community} withMoney={place?.rights.money ?? false} />
      <BottomBar context={context} sections={sections} current={current} />
    </div>
  )
}
