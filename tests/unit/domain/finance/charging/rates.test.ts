import { describe, expect, it } from 'vitest'
import { allowsQuantity, catalogue, componentCodes } from '@/src/domain/finance/charging/catalogue'
import { pickRates } from '@/src/domain/finance/charging/pick-rates'
import { chargePremises } from '@/src/domain/finance/charging/premises-charge'
import { quantityOf } from '@/src/domain/finance/charging/quantity'
import { compareMonths } from '@/src/domain/finance/charging/run-difference'
import { grossRate, VAT_ROWS, vatTreatmentOf } from '@/src/domain/finance/charging/vat-treatment'
import { flat, rate } from './sample-rates'

describe('the rate that holds (domain rules 2.3)', () => {
  const place = { premisesId: 'P1', buildingId: 'B1', use: 'commercial' } as const
  const ids = (...rates: ReturnType<typeof rate>[]) =>
    pickRates(rates, place, '2026-04-01').map(({ id }) => id)

  it('is the nearest: individual, of the building, for the use, the community’s', () => {
    const general = rate('EKSP', '4', { id: 'general' })
    const use = rate('EKSP', '5', { id: 'use', use: 'commercial' })
    const building = rate('EKSP', '6', { id: 'building', buildingId: 'B1' })
    const individual = rate('EKSP', '0', { id: 'individual', premisesId: 'P1' })
    expect(ids(general, use)).toEqual(['use'])
    expect(ids(building, use, general)).toEqual(['building'])
    expect(ids(general, individual, building, use)).toEqual(['individual'])
    expect(ids(general, rate('EKSP', '7', { id: 'other', premisesId: 'P2' }))).toEqual(['general'])
  })

  it('holds from its first day up to, not including, its end', () => {
    const old = rate('FR', '1', { id: 'old', validToOn: '2026-04-01' })
    const fresh = rate('FR', '2', { id: 'fresh', validFromOn: '2026-04-01' })
    expect(ids(old, fresh)).toEqual(['fresh'])
    expect(pickRates([old, fresh], place, '2026-03-31').map(({ id }) => id)).toEqual(['old'])
  })
})

describe('quantities (domain rules 2.2 and 2.3)', () => {
  const { facts } = flat()
  it('of water come from the forecast, else from norm × persons', () => {
    expect(quantityOf('coldWater', facts, '2026-04-01')).toEqual({ ok: true, value: '6.000' })
    const forecast = { name: 'coldWaterForecast', validFromOn: '2026-04-01', value: '5.250' }
    const kept = { ...facts, values: [...facts.values, forecast] }
    expect(quantityOf('coldWater', kept, '2026-04-01')).toEqual({ ok: true, value: '5.250' })
    expect(quantityOf('coldWater', kept, '2026-03-01')).toEqual({ ok: true, value: '6.000' })
  })

  it('by the norm are for premises without a meter', () => {
    expect(quantityOf('lumpSumWater', facts, '2026-04-01')).toEqual({ ok: true, value: null })
    expect(quantityOf('lumpSumWater', { ...facts, waterMeters: 0 }, '2026-04-01')).toEqual({
      ok: true,
      value: '6.000',
    })
  })

  it('every component has one it is usually reckoned by', () => {
    for (const code of componentCodes)
      expect(allowsQuantity(code, catalogue[code].quantities[0]), code).toBe(true)
  })
})

describe('VAT by component, use and day (domain rules 2.6)', () => {
  it('is none on management and waste, exempt on media of homes, the medium’s own rate elsewhere', () => {
    expect(vatTreatmentOf('management', 'commercial', '2026-01-01')).toBe('NP')
    expect(vatTreatmentOf('waste', 'garage', '2026-01-01')).toBe('NP')
    expect(vatTreatmentOf('water', 'residential', '2026-01-01')).toBe('ZW')
    expect(vatTreatmentOf('water', 'commercial', '2026-01-01')).toBe('8')
    expect(vatTreatmentOf('heat', 'storage', '2026-01-01')).toBe('23')
  })

  it('follows a change of law from its day, and a rate’s own treatment before all', () => {
    const rows = [...VAT_ROWS, { subject: 'heat', fromOn: '2027-01-01', homes: 'ZW', others: '8' } as const]
    expect(vatTreatmentOf('heat', 'commercial', '2026-12-31', rows)).toBe('23')
    expect(vatTreatmentOf('heat', 'commercial', '2027-01-01', rows)).toBe('8')
    const shop = flat({ place: { premisesId: 'U1', buildingId: 'B1', use: 'commercial' } })
    const [account] = chargePremises(shop, [rate('SC', '8.2491')], '2026-04').accounts
    expect(account?.lines[0]).toMatchObject({ amountGr: 8662n, vatTreatment: '8', vatGr: 642n })
    const own = chargePremises(shop, [rate('SC', '8.2491', { vatTreatment: 'ZW' })], '2026-04').accounts[0]
    expect(own?.lines[0]).toMatchObject({ vatTreatment: 'ZW', vatGr: 0n })
  })

  it('turns a net rate into what is paid', () => {
    expect(grossRate('5.00', '8')).toBe('5.400000')
    expect(grossRate('4.333333', '23')).toBe('5.330000')
  })
})

describe('a month beside the one before', () => {
  it('tells differences by account and component, and who is no longer charged', () => {
    const month = (perUnit: string) =>
      chargePremises(flat(), [rate('EKSP', perUnit)], '2026-04').accounts.map(
        ({ accountId, amountGr, lines }) => ({
          accountId,
          amountGr,
          lines,
        }),
      )
    const gone = { accountId: 'K0', amountGr: 500n, lines: [] }
    const found = compareMonths([...month('4.15'), gone], month('4.30'))
    expect(found.accounts.map(({ accountId, differenceGr }) => [accountId, differenceGr])).toEqual([
      ['K1', 725n],
      ['K0', -500n],
    ])
    expect(found.components).toMatchObject([{ component: 'EKSP', beforeGr: 20074n, afterGr: 20799n }])
    expect(found.accounts[0]?.notice.lines[0]?.change).toBe('rate')
  })
})
