import type { ResidentActor, Tie } from '@/access/actor/types'
import { Frame } from '../frame/Frame'
import type { PlaceContext } from '../frame/page-context'
import { withQuery } from '../frame/search'
import { placesOf } from '../register/place'
import { portalText } from '../text/portal-text'

const community = {
  id: '00000000-0000-7000-8000-000000000001',
  code: 'B001',
  kind: 'condominium',
  name: 'Wspólnota Mieszkaniowa Próbna 1',
  shortName: 'WM Próbna 1',
  street: 'Próbna 1',
  postalCode: '00-001',
  city: 'Warszawa',
  nrb: null,
  nip: null,
  regon: null,
  dataAsOfAt: '2026-03-05T05:15:00Z',
  emergencyPhone: '22 000 00 00',
  emergencyNote: null,
  officeName: 'Administracja',
  officeAddress: 'Próbna 2',
  officeHours: null,
  officePhone: '22 000 00 01',
} as const

const tie: Tie = {
  occupancyId: '00000000-0000-7000-8000-000000000002',
  communityId: community.id,
  buildingId: '00000000-0000-7000-8000-000000000003',
  premisesId: '00000000-0000-7000-8000-000000000004',
  capacity: 'owner',
  fromOn: '2015-01-01',
  toOn: null,
  isCurrent: true,
  readableUntilOn: null,
  accounts: [
    {
      accountId: '00000000-0000-7000-8000-000000000005',
      accountCode: 'K-1',
      fromOn: '2015-01-01',
      untilOn: null,
      noticeFromOn: '2015-01-01',
    },
  ],
  premises: { code: '1', use: 'residential', floor: '1', staircase: 'A', areaM2: '50' },
}

/** Nobody: no session, no row of the database. */
const actor: ResidentActor = {
  kind: 'resident',
  id: '00000000-0000-7000-8000-000000000006',
  sessionId: null,
  locale: 'pl',
  displayName: 'Jan Próbny',
  ties: [tie],
  communities: { [community.id]: community },
  boardTerms: [],
}

const [place] = placesOf(actor)

/**
 * The floor that the bench measures pages against: layout, frame and messages of every page behind the sign-in, made
 * for an invented resident, with nothing on the sheet.
 */
export function EmptyPage({ todayOn }: { todayOn: string }) {
  if (!place) return null
  const text = portalText('pl')
  const context: PlaceContext = { actor, text, place, todayOn, search: {}, link: withQuery }
  return (
    <Frame context={context} current="start" title={text.t('nav.start')}>
      <h1>{text.t('nav.start')}</h1>
    </Frame>
  )
}
