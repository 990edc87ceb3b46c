import type { Capacity, Tie } from '@/access/actor/types'
import type { AccountChoice } from '../finance/account-head'

export type ParameterName =
  | 'persons'
  | 'wastePersons'
  | 'coldWaterNorm'
  | 'hotWaterNorm'
  | 'coldWaterForecast'
  | 'hotWaterForecast'
  | 'heatForecast'
  | 'areaM2'
  | 'heatedAreaM2'
  | 'allocatorFactor'

/** Values of one parameter, newest first; the first already in force is today's. Canonical decimals. */
export type ParameterHistory = {
  name: ParameterName
  values: { validFromOn: string; value: string; state: 'future' | 'current' | 'past' }[]
}

export type RecordPerson = {
  displayName: string
  login: string
  email: string | null
  phone: string | null
}

export type RecordTie = {
  capacity: Capacity
  fromOn: string
  toOn: string | null
  isCurrent: boolean
  /** Part of the right to the premises, unreduced. */
  fractionNum: number
  fractionDen: number
}

export type RecordPremises = {
  code: string
  use: Tie['premises']['use']
  street: string
  postalCode: string
  city: string
  staircase: string | null
  floor: string | null
  /** Null for those who see no parameters. */
  measures: {
    areaM2: string
    heatedAreaM2: string | null
    shareNum: number | null
    shareDen: number | null
  } | null
}

export type RecordAccount = AccountChoice & { nrb: string | null; isOwnNumber: boolean }

export type RecordView = {
  person: RecordPerson
  /** Null for a resident without a place. */
  premises: RecordPremises | null
  ties: RecordTie[]
  accounts: RecordAccount[]
  parameters: ParameterHistory[]
}
