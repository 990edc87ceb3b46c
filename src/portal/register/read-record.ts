import { moneyCapacities, type ResidentActor } from '@/access/actor/types'
import { isValidNrb, normaliseNrb } from '@/src/domain/finance/nrb'
import { todayInWarsaw } from '@/src/platform/clock'
import { showLogin } from './login-code'
import type { Place } from './place'
import { readRecordRow, type RecordRow } from './record-statement'
import type { ParameterHistory, RecordPremises, RecordTie, RecordView } from './record-view'

/** Values by name, newest first as the statement gives them; the newest already in force is today's. */
export function toHistories(rows: RecordRow['parameters'], todayOn: string): ParameterHistory[] {
  const histories = new Map<string, ParameterHistory>()
  for (const [name, validFromOn, value] of rows) {
    const history = histories.get(name) ?? { name, values: [] }
    histories.set(name, history)
    const state =
      validFromOn > todayOn
        ? 'future'
        : history.values.some((known) => known.state === 'current')
          ? 'past'
          : 'current'
    history.values.push({ validFromOn, value, state })
  }
  return [...histories.values()]
}

const toPremises = (home: NonNullable<RecordRow['premises']>, withMeasures: boolean): RecordPremises => ({
  code: home.code,
  use: home.use,
  street: home.street,
  postalCode: home.postal_code,
  city: home.city,
  staircase: home.staircase,
  floor: home.floor,
  measures: withMeasures
    ? {
        areaM2: home.area_m2,
        heatedAreaM2: home.heated_area_m2,
        shareNum: home.share_num,
        shareDen: home.share_den,
      }
    : null,
})

const toTies = (place: Place, fractions: RecordRow['fractions']): RecordTie[] =>
  place.ties.map((tie) => {
    const [fractionNum, fractionDen] = fractions[tie.occupancyId] ?? [1, 1]
    return {
      capacity: tie.capacity,
      fromOn: tie.fromOn,
      toOn: tie.toOn,
      isCurrent: tie.isCurrent,
      fractionNum,
      fractionDen,
    }
  })

function toAccounts(row: RecordRow, place: Place): RecordView['accounts'] {
  return row.accounts.map((account) => {
    const printed = account.nrb ?? place.community.nrb
    return {
      id: account.id,
      code: account.code,
      premisesCode: account.premises_code,
      premisesUse: account.premises_use,
      nrb: printed && isValidNrb(printed) ? normaliseNrb(printed) : null,
      isOwnNumber: account.nrb !== null,
    }
  })
}

/**
 * What the register holds on the resident and the place: own contact data and login, the ties, the place's data, the
 * numbers to pay to, and the parameters behind the advance with their history. Tenants and household members get the
 * address alone of the place. Null only where the person is gone.
 */
export async function readRecord(actor: ResidentActor, place: Place | null): Promise<RecordView | null> {
  const parameterTies = (place?.ties ?? []).filter((tie) => moneyCapacities.includes(tie.capacity))
  const row = await readRecordRow(actor, place, parameterTies)
  if (!row) return null
  return {
    person: {
      displayName: row.display_name,
      login: showLogin(row.username),
      email: row.email,
      phone: row.phone,
    },
    premises: row.premises && toPremises(row.premises, place?.rights.parameters ?? false),
    ties: place ? toTies(place, row.fractions) : [],
    accounts: place ? toAccounts(row, place) : [],
    parameters: toHistories(row.parameters, todayInWarsaw()),
  }
}
