import type { AccountRange, CommunityCard, ResidentActor, Tie } from '@/access/actor/types'
import type { PlaceContext } from '@/src/portal/frame/page-context'
import { withQuery } from '@/src/portal/frame/search'
import { placesOf } from '@/src/portal/register/place'
import type { PortalLocale } from '@/src/portal/text/locale'
import { portalText } from '@/src/portal/text/portal-text'

export const TODAY = '2026-03-05'

export const community: CommunityCard = {
  id: 'c1',
  code: 'KL12',
  kind: 'condominium',
  name: 'Wspólnota Mieszkaniowa Klonowa 12',
  shortName: 'WM Klonowa 12',
  street: 'ul. Klonowa 12',
  postalCode: '30-702',
  city: 'Kraków',
  nrb: '37114010811234000100000007',
  nip: null,
  regon: null,
  dataAsOfAt: '2026-03-05T05:15:00+00:00',
  emergencyPhone: '12 555 01 48',
  emergencyNote: null,
  officeName: null,
  officeAddress: null,
  officeHours: null,
  officePhone: null,
}

export const range = (accountId: string): AccountRange => ({
  accountId,
  accountCode: `201-${accountId}`,
  fromOn: '2019-04-01',
  untilOn: null,
  noticeFromOn: '2019-01-01',
})

export const tie = (changes: Partial<Tie> = {}): Tie => ({
  occupancyId: 'o1',
  communityId: 'c1',
  buildingId: 'b1',
  premisesId: 'p1',
  capacity: 'owner',
  fromOn: '2019-04-01',
  toOn: null,
  isCurrent: true,
  readableUntilOn: null,
  accounts: [range('a1')],
  premises: { code: '7', use: 'residential', floor: '2', staircase: null, areaM2: '48.37' },
  ...changes,
})

export const resident = (...ties: Tie[]): ResidentActor => ({
  kind: 'resident',
  id: 'r1',
  sessionId: 's1',
  locale: 'pl',
  displayName: 'Anna Wiśniewska',
  boardTerms: [],
  communities: { c1: community },
  ties,
})

export function contextOf(actor: ResidentActor, locale: PortalLocale = 'pl'): PlaceContext {
  const [place] = placesOf(actor)
  if (!place) throw new Error('the resident of this test has no place')
  return { actor, text: portalText(locale), place, todayOn: TODAY, search: {}, link: withQuery }
}

/** Text as a reader compares it: no-break spaces and hyphens as plain ones. */
export const plain = (text: string | null): string =>
  (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
