import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import type { FaultPriority } from '@/src/domain/maintenance/fault-terms'
import type { Drawing } from './photos'

/** Days before today, and the time of day in Warsaw. */
export type When = readonly [daysAgo: number, time: string]

type Step = {
  at: When
  kind?: 'visit' | 'comment'
  status?: FaultState
  body?: string
  /** A visit's own time. */
  visit?: When
  isInternal?: true
  by?: 'resident' | 'technician'
}

export type WorkStory = {
  at: When
  from: string
  scope: string
  cause: string
  worker: string
  guaranteeMonths: number
  costGrossGr: number
  invoice: string
  /** The invoice stands in the community's register; its number is taken from there. */
  isRegistered?: true
  after: readonly Drawing[]
}

/** A fault of the demo from its report on. `premises` is empty for common parts. */
export type Story = {
  key: string
  premises?: string
  building: string
  staircase?: string
  spot?: string
  reporter: string
  title: string
  description: string
  category: FaultCategory
  priority: FaultPriority
  reported: When
  access?: string
  photos?: readonly Drawing[]
  followers?: readonly string[]
  contractor?: string
  /** Given to the demo's technician. */
  isAssigned?: true
  steps: readonly Step[]
  work?: WorkStory
}

export const CONTRACTORS = [
  {
    ...{ name: 'Instalacje Sanitarne Nowak i Syn', nip: '5260250274', phone: '12 555 01 72' },
    ...{ specialities: 'hydraulika, ogrzewanie', contractNumber: '3/2024', insuredInDays: 210 },
  },
  {
    ...{ name: 'Dźwigi Kraków, serwis wind', nip: null, phone: '12 555 02 20' },
    ...{ specialities: 'windy', contractNumber: '7/2023', insuredInDays: 25 },
  },
  {
    ...{ name: 'Elektro-Dom Jan Kowal', nip: null, phone: '12 555 03 31' },
    ...{ specialities: 'elektryka, domofony', contractNumber: '11/2025', insuredInDays: -6 },
  },
] as const

export const STORIES: readonly Story[] = [
  {
    ...{ key: 'pipe', premises: '7', building: '12', reporter: 'KL-007', category: 'plumbing' },
    ...{ priority: 'urgent', reported: [20, '08:12'], spot: 'łazienka, przy pionie' },
    title: 'Cieknie pion w łazience',
    description: 'Przy pionie w łazience jest mokra plama, w nocy się powiększyła.',
    access: 'codziennie po 16:00',
    photos: ['stain', 'joint'],
    contractor: 'Instalacje Sanitarne Nowak i Syn',
    isAssigned: true,
    steps: [
      {
        ...{ at: [20, '09:05'], status: 'accepted' },
        body: 'Pion jest częścią wspólną, więc naprawę opłaca wspólnota.',
      },
      { at: [20, '11:40'], status: 'forwarded' },
      { at: [20, '11:41'], kind: 'visit', visit: [19, '16:30'] },
      { at: [20, '12:15'], kind: 'comment', isInternal: true, body: 'Zapas kształtek jest w magazynie.' },
      {
        ...{ at: [19, '16:35'], status: 'inProgress', by: 'technician' },
        body: 'Założono opaskę, wyciek ustał. Do wymiany odcinek żeliwny, zamówiono kształtki.',
      },
      { at: [4, '13:10'], status: 'done', by: 'technician' },
    ],
    work: {
      ...{ at: [4, '13:10'], from: '09:00', worker: 'Piotr Nowak', guaranteeMonths: 24 },
      scope:
        'Wymieniono 1,2 m pionu żeliwnego na rurę PVC 110, z dwiema złączkami i uszczelnieniem w stropie.',
      cause: 'Korozja złączki, instalacja z 1962 roku',
      ...{ costGrossGr: 118_800, invoice: 'FV 214/2026', after: ['repaired'] },
      isRegistered: true,
    },
  },
  {
    ...{ key: 'lamp', building: '12', staircase: 'I', reporter: 'KL-012', category: 'electrical' },
    ...{ priority: 'normal', reported: [9, '19:40'], spot: 'między 2. a 3. piętrem' },
    title: 'Nie świeci lampa na schodach',
    description: 'Od kilku dni wieczorem jest ciemno na schodach.',
    followers: ['KL-015', 'KL-009'],
    contractor: 'Elektro-Dom Jan Kowal',
    steps: [
      { at: [8, '08:20'], status: 'accepted' },
      { at: [7, '10:00'], status: 'inProgress', body: 'Zamówiono nową oprawę z czujnikiem ruchu.' },
    ],
  },
  {
    ...{ key: 'lift', building: '12', staircase: 'II', reporter: 'KL-022', category: 'lift' },
    ...{ priority: 'urgent', reported: [12, '07:05'] },
    title: 'Winda zatrzymuje się między piętrami',
    description: 'Dwa razy stanęła w tym tygodniu, drzwi otwierają się z opóźnieniem.',
    followers: ['KL-023'],
    contractor: 'Dźwigi Kraków, serwis wind',
    steps: [
      { at: [12, '07:30'], status: 'accepted' },
      { at: [12, '08:00'], status: 'forwarded' },
      { at: [11, '09:10'], status: 'inProgress' },
      { at: [10, '14:00'], status: 'onHold', body: 'Czekamy na część od producenta.' },
    ],
  },
  {
    ...{ key: 'door', building: '12', staircase: 'I', reporter: 'KL-009', category: 'door' },
    ...{ priority: 'normal', reported: [1, '17:25'] },
    title: 'Drzwi wejściowe nie domykają się',
    description: 'Samozamykacz nie dociąga drzwi, zostają uchylone na noc.',
    steps: [],
  },
  {
    ...{ key: 'radiator', premises: '15', building: '12', reporter: 'KL-015', category: 'heating' },
    ...{ priority: 'urgent', reported: [3, '20:10'], access: 'w piątek po 15:00' },
    title: 'Zimny grzejnik w pokoju',
    description: 'Grzejnik w dużym pokoju jest zimny, pozostałe grzeją.',
    isAssigned: true,
    steps: [
      { at: [2, '08:10'], status: 'accepted' },
      { at: [2, '08:15'], kind: 'visit', visit: [-1, '15:30'] },
    ],
  },
  {
    ...{ key: 'sewer', building: '12A', staircase: 'I', reporter: 'KL-040', category: 'plumbing' },
    ...{ priority: 'normal', reported: [40, '10:00'], spot: 'piwnica' },
    title: 'Zatkana kratka w piwnicy',
    description: 'Po deszczu stoi woda przy wejściu do komórek.',
    contractor: 'Instalacje Sanitarne Nowak i Syn',
    steps: [
      { at: [39, '09:00'], status: 'accepted' },
      { at: [36, '09:00'], status: 'inProgress' },
      { at: [30, '12:00'], status: 'done' },
      { at: [28, '18:20'], status: 'confirmed', by: 'resident' },
      { at: [16, '08:00'], status: 'closed' },
    ],
    work: {
      ...{ at: [30, '12:00'], from: '08:30', worker: 'Adam Nowak', guaranteeMonths: 12 },
      scope: 'Udrożniono przykanalik spiralą i wymieniono kratkę ściekową.',
      cause: 'Zamulony odpływ',
      ...{ costGrossGr: 64_800, invoice: 'FV 188/2026', after: [] },
    },
  },
]
