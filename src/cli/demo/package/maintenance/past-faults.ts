import { dayIn } from '../calendar'
import type { Calendar } from '../model'
import type { Row } from '../tables'

type PastFault = {
  id: string
  building: string
  premises?: string
  category: string
  title: string
  description: string
  monthsBack: number
  day: number
  /** Days of the month the work was done on; none where it was turned down. */
  doneDay?: number
  report?: string
}

/** What was repaired before the community had the portal, as its program hands it over. */
const PAST: readonly PastFault[] = [
  {
    ...{ id: 'ZG-101', building: '12', category: 'electrical', monthsBack: 14, day: 6, doneDay: 9 },
    title: 'Brak oświetlenia w garażu',
    description: 'Nie działają trzy lampy przy wjeździe.',
    report: 'Wymieniono zasilacz i trzy oprawy LED.',
  },
  {
    ...{
      id: 'ZG-118',
      building: '12',
      premises: '7',
      category: 'heating',
      monthsBack: 12,
      day: 10,
      doneDay: 12,
    },
    title: 'Zapowietrzony grzejnik',
    description: 'Grzejnik w kuchni szumi i nie grzeje.',
    report: 'Odpowietrzono pion, sprawdzono zawór termostatyczny.',
  },
  {
    ...{ id: 'ZG-131', building: '12A', category: 'roof', monthsBack: 9, day: 3, doneDay: 20 },
    title: 'Przeciek przy kominie',
    description: 'Mokra plama na suficie klatki na ostatnim piętrze.',
    report: 'Uszczelniono obróbkę komina i wymieniono dwa arkusze papy.',
  },
  {
    ...{ id: 'ZG-140', building: '12B', category: 'intercom', monthsBack: 6, day: 15, doneDay: 17 },
    title: 'Domofon nie dzwoni',
    description: 'W całej klatce nie słychać dzwonka.',
    report: 'Naprawiono panel zewnętrzny, wymieniono moduł audio.',
  },
  {
    ...{ id: 'ZG-152', building: '12', category: 'greenery', monthsBack: 4, day: 8 },
    title: 'Wycinka lipy przy wejściu',
    description: 'Prośba o wycięcie drzewa, które zasłania okna.',
  },
]

/** Faults of the demo's first community in the years before, all of them ended. */
export const pastFaultRows = (community: string, calendar: Calendar): Row<'faults'>[] =>
  (community === 'WM-KLONOWA' ? PAST : []).map(
    ({ id, building, premises, category, title, description, monthsBack, day, doneDay, report }) => {
      const month = calendar.monthBack(monthsBack)
      return {
        ...{ community, externalId: id, building, premises: premises ?? '', category, title, description },
        reportedOn: dayIn(month, day),
        status: doneDay ? 'closed' : 'rejected',
        reportText: report ?? '',
        doneOn: doneDay ? dayIn(month, doneDay) : '',
      }
    },
  )
