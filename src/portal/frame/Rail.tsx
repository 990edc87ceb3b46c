import type { PageContext } from './page-context'
import type { Section, SectionKey } from './sections'
import { SignOut } from './SignOut'

type NavigationProps = { context: PageContext; sections: Section[]; current: SectionKey | null }

const Links = ({ context, sections, current }: NavigationProps) => (
  <ul className="plain">
    {sections.map(({ key, href }) => (
      <li key={key}>
        <a href={context.link(href)} aria-current={key === current ? 'page' : undefined}>
          {context.text.t(`nav.${key}`)}
        </a>
      </li>
    ))}
  </ul>
)

/** All sections; on a phone the page „Więcej”, opened by its address. */
export const Rail = (props: NavigationProps) => {
  const { text, actor } = props.context
  const grouped = (['money', 'home', 'community', 'board'] as const).map((group) => ({
    group,
    sections: props.sections.filter((section) => section.group === group),
  }))
  return (
    <nav className="rail" id="sections" aria-label={text.t('frame.allSections')}>
      <Links {...props} sections={props.sections.filter(({ group }) => group === null)} />
      {grouped
        .filter(({ sections }) => sections.length > 0)
        .map(({ group, sections }) => (
          <div key={group}>
            <h2>{text.t(group === 'board' ? 'nav.boardGroup' : `nav.${group}`)}</h2>
            <Links {...props} sections={sections} />
          </div>
        ))}
      <div className="rail-who">
        <p>
          {text.t('frame.signedIn')} <b>{actor.displayName}</b>
        </p>
        {!actor.isPreview && <SignOut text={text} />}
      </div>
    </nav>
  )
}
