import { BarIcon } from './icons'
import type { PageContext } from './page-context'
import type { Section, SectionKey } from './sections'

type BottomBarProps = { context: PageContext; sections: Section[]; current: SectionKey | null }

/** What fits beside „Więcej” without shrinking the targets: the sections opened most, in the menu's order. */
const PLACES = 4
const OFTEN: readonly SectionKey[] = ['start', 'balance', 'meters', 'faults', 'record']

/** The bar of phones: the first sections, and the way to all of them and to signing out. */
export const BottomBar = ({ context, sections, current }: BottomBarProps) => {
  const { text } = context
  const often = sections.filter(({ key }) => OFTEN.includes(key))
  return (
    <nav className="bar" aria-label={text.t('frame.shortcuts')}>
      {often.slice(0, PLACES).map(({ key, href }) => (
        <a key={key} href={context.link(href)} aria-current={key === current ? 'page' : undefined}>
          <BarIcon name={key} />
          {text.t(key === 'record' ? 'nav.recordShort' : `nav.${key}`)}
        </a>
      ))}
      <a href="#sections">
        <BarIcon name="more" />
        {text.t('frame.more')}
      </a>
    </nav>
  )
}
