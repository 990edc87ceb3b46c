import { componentCodes } from '@/src/domain/finance/charging/catalogue'
import type { PasteColumn } from '../pasting/pasted-table'

/** Rows for rates; more are added under „Stawki”. */
export const MOST_RATES = 8

const head = [
  'code',
  'kind',
  'name',
  'shortName',
  'street',
  'postalCode',
  'city',
  'nip',
  'nrb',
  'bookkeeping',
  'fromOn',
] as const
export type HeadField = (typeof head)[number]

/** Fields of the form as typed. */
export type CommunityForm = Record<HeadField, string> & {
  buildings: string
  premises: string
  rates: { component: string; rate: string; quantity: string }[]
}

export const headFields: readonly HeadField[] = head
export const rateComponents = componentCodes

export type BuildingColumn = 'code' | 'street' | 'postalCode' | 'city'
export const buildingColumns: readonly PasteColumn<BuildingColumn>[] = [
  { name: 'code', headers: ['kod', 'budynek', 'numer', 'code', 'building', 'код', 'будинок'] },
  { name: 'street', headers: ['ulica', 'adres', 'street', 'вулиця'] },
  { name: 'postalCode', headers: ['kod pocztowy', 'postal code', 'postcode'] },
  { name: 'city', headers: ['miasto', 'miejscowość', 'city'] },
]

export type PremisesColumn =
  | 'building'
  | 'code'
  | 'staircase'
  | 'floor'
  | 'use'
  | 'area'
  | 'heatedArea'
  | 'share'
  | 'persons'
  | 'account'
  | 'nrb'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'owner'
  | 'email'
  | 'phone'
  | 'fromOn'

export const premisesColumns: readonly PasteColumn<PremisesColumn>[] = [
  { name: 'building', headers: ['budynek', 'building'] },
  { name: 'code', headers: ['lokal', 'numer', 'nr', 'numer lokalu', 'nr lokalu', 'number', 'premises'] },
  { name: 'staircase', headers: ['klatka', 'staircase'] },
  { name: 'floor', headers: ['piętro', 'floor'] },
  { name: 'use', headers: ['rodzaj', 'przeznaczenie', 'kind', 'use'] },
  {
    name: 'area',
    headers: ['powierzchnia', 'powierzchnia m2', 'powierzchnia w m2', 'pow', 'm2', 'area', 'area m2'],
  },
  { name: 'heatedArea', headers: ['pow_ogrzewana', 'powierzchnia ogrzewana', 'heated area'] },
  { name: 'share', headers: ['udział', 'share'] },
  { name: 'persons', headers: ['osoby', 'liczba osób', 'persons', 'people'] },
  { name: 'account', headers: ['kartoteka', 'account'] },
  { name: 'nrb', headers: ['konto', 'rachunek', 'nrb', 'bank account'] },
  { name: 'firstName', headers: ['imię', 'first name'] },
  { name: 'lastName', headers: ['nazwisko', 'last name', 'surname'] },
  { name: 'company', headers: ['firma', 'company'] },
  { name: 'owner', headers: ['właściciel', 'imię i nazwisko', 'owner', 'owner name'] },
  { name: 'email', headers: ['e-mail', 'mail', 'email'] },
  { name: 'phone', headers: ['telefon', 'phone'] },
  { name: 'fromOn', headers: ['od', 'właściciel od', 'from', 'from date'] },
]
