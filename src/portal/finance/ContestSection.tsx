import { telephoneHref } from '../frame/community-name'
import type { PageContext } from '../frame/page-context'
import type { SettlementView } from './settlement-view'
import { mayContest, settlementName } from './settlement-words'

/** Until when one may object, and how: what to write, and where the administration is found. */
export const ContestSection = ({
  context: { text, todayOn, place },
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
      {open && (
        <p>
          {text.t('settlements.contestHow', {
            what: view.document ? text.set(view.document) : settlementName(text, view),
          })}
        </p>
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
