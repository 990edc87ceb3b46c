import { telephoneHref } from '../frame/community-name'
import type { PageContext } from '../frame/page-context'
import type { SettlementView } from './settlement-view'
import { mayContest } from './settlement-words'

type PartProps = { context: PageContext; view: SettlementView }

/** The case that was opened, or while there is time the way to open one. */
const Way = ({ context: { text, link }, view, isOpen }: PartProps & { isOpen: boolean }) => {
  if (view.contestCase)
    return (
      <p>
        <a href={link(`/messages/${view.contestCase.id}`)}>
          {text.t('settlements.contestCase', { number: view.contestCase.number })}
        </a>
      </p>
    )
  if (!isOpen) return null
  return (
    <>
      <p>{text.t('settlements.contestHow')}</p>
      <p className="actions no-print">
        <a
          className="button button--second"
          href={link('/messages/new', { about: 'settlement', settlement: view.id })}
        >
          {text.t('settlements.contestNow')}
        </a>
      </p>
    </>
  )
}

/** Where else the administration is found. */
const Office = ({ context: { text, place } }: Pick<PartProps, 'context'>) => {
  const { officeName, officeAddress, officePhone, officeHours } = place?.community ?? {}
  const address = [officeName, officeAddress].filter(Boolean).join(', ')
  return (
    <>
      {address && <p>{text.set(address)}</p>}
      {officePhone && (
        <p>
          <a href={telephoneHref(officePhone)}>{officePhone}</a>
          {officeHours && `, ${text.set(officeHours)}`}
        </p>
      )}
    </>
  )
}

/** Until when one may object, and how: a case of one's own, or the administration's office. */
export const ContestSection = ({ context, view }: PartProps) => {
  const { text, todayOn } = context
  if (view.contestUntilOn === null) return null
  const isOpen = mayContest(view, todayOn)
  return (
    <section id="contest">
      <h2>{text.t('settlements.contest')}</h2>
      <p>
        {text.t(isOpen ? 'settlements.contestOpen' : 'settlements.contestOver', {
          date: text.date(view.contestUntilOn),
        })}
      </p>
      <Way context={context} view={view} isOpen={isOpen} />
      {isOpen && <Office context={context} />}
    </section>
  )
}
