import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { InspectionKind } from '@/src/domain/maintenance/inspections'

export type FindingStory = {
  text: string
  category: FaultCategory
  /** Days until it is to be put right; below zero it is late. */
  dueInDays: number
  /** Title of the fault it opened. */
  fault?: string
  settled?: string
}

export type InspectionStory = {
  building: string
  kind: InspectionKind
  subject?: string
  daysAgo: number
  inspector: string
  licence: string
  findings?: readonly FindingStory[]
}

const builder = { inspector: 'inż. Barbara Mazur', licence: 'MAP/0214/OWOK/14' }
const chimneys = {
  inspector: 'Zakład Kominiarski Stanisław Sadowski',
  licence: 'mistrz kominiarski 118/2009',
}
const gas = { inspector: 'Gaz-Serwis Kraków', licence: 'G3/D/412/2023' }
const electrician = { inspector: 'Pomiary Elektryczne Wilk', licence: 'SEP E1 i D1 777/2022' }
const lift = { inspector: 'UDT, oddział w Krakowie', licence: 'dźwig nr 3106012345' }

/** What the register of the demo shows: valid, soon, overdue and never done; findings open, repaired and settled. */
export const INSPECTIONS: readonly InspectionStory[] = [
  {
    ...{ building: '12', kind: 'yearly', daysAgo: 338, ...builder },
    findings: [
      {
        text: 'Spękany tynk gzymsu od strony podwórza. Zabezpieczyć przed odpadaniem.',
        ...{ category: 'facade', dueInDays: -9 },
      },
      {
        text: 'Niedrożna rynna przy klatce II.',
        ...{ category: 'roof', dueInDays: -200, settled: 'Wyczyszczono w dniu przeglądu.' },
      },
    ],
  },
  { building: '12', kind: 'gas', daysAgo: 379, ...gas },
  {
    ...{ building: '12', kind: 'chimneys', daysAgo: 96, ...chimneys },
    findings: [
      {
        text: 'Brak kratki wentylacyjnej w kominie nad klatką I, gołębie w przewodzie.',
        ...{ category: 'ventilation', dueInDays: 34 },
      },
    ],
  },
  { building: '12', kind: 'fiveYearly', daysAgo: 900, ...builder },
  { building: '12', kind: 'electrical', daysAgo: 1240, ...electrician },
  { building: '12', kind: 'lightning', daysAgo: 1240, ...electrician },
  { building: '12', kind: 'lift', subject: 'winda w klatce II', daysAgo: 210, ...lift },
  { building: '12', kind: 'yearly', daysAgo: 702, ...builder },
  { building: '12', kind: 'gas', daysAgo: 744, ...gas },
  {
    ...{ building: '12A', kind: 'yearly', daysAgo: 61, ...builder },
    findings: [
      {
        text: 'Stojąca woda przy kratce ściekowej w piwnicy.',
        ...{ category: 'plumbing', dueInDays: -20, fault: 'Zatkana kratka w piwnicy' },
      },
    ],
  },
  { building: '12A', kind: 'gas', daysAgo: 150, ...gas },
  { building: '12A', kind: 'chimneys', daysAgo: 96, ...chimneys },
  { building: '12A', kind: 'fiveYearly', daysAgo: 1790, ...builder },
]
