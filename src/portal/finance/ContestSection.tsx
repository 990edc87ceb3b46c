import { telephoneHref } from '../frame/community-name'
import type { PageContext } from '../frame/page-context'
import type { SettlementView } from './settlement-view'
import { mayContest } from './settlement-words'

/** Until when one may object, and how: what to write, and where the administration is found. */
export const ContestSection = ({
  context: { text, todayOn, place, link },
  view,
}: {
  context: PageContext
  view: SettlementView
}) => {
  if (view.contestUntilOn === null) return null
  const open = mayContest(view, todayOn)
  const { officeName, officeAddress, officePhone, officeHours } = place?.community ?? {}
  const address = [officeName, officeAddress].filter(Boolean).join(', ')
  return (
    <section id="contest">
      <h2>{text.t('settlements.contest')}</h2>
      <p>
        {text.t(open ? 'settlements.contestOpen' : 'settlements.contestOver', {
          date: text.date(view.contestUntilOn),
        })}
      </p>
      {view.contestCase && (
        <p>
          <a href={link(`/messages/${view.contestCase.id}`)}>
            {text.t('settlements.contestCase', { number: view.contestCase.number })}
          </a>
        </p>
      )}
      {open && !view.contestCase && (
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
      )}
      {open && address && <p>{text.set(address)}</p>}
      {open && officePhone && (
        <p>
          <a href={telephoneHref(officePhone)}>{officePhone}</a>
          {officeHours && `, ${text.set(officeHours)}`}
        </p>
      )}
    </section>
  )
}
