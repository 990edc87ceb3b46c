import { chargeAmount, noticeTotal } from '@/src/domain/finance/charge-lines'
import { addMonths, dateParts, firstOfMonth } from '@/src/domain/time/civil-date'
import { quantityText, timesWhole, whole } from '../amounts'
import { yearIndex } from '../calendar'
import type { Account, Calendar, Home, Parameter } from '../model'
import { valueOn } from '../register/build-parameters'
import type { Row } from '../tables'
import { appliesTo, type QuantityRule, type Rate } from './rate'

type Line = {
  component: string
  name: string
  unit: string
  rate: string
  quantity: string
  amountGr: bigint
  fund: string
  basis: string
}

/** All components of an account's advance from a first of a month on. */
export type Notice = { account: string; validFrom: string; lines: Line[]; totalGr: bigint }

/** What the notices of one account follow from. */
export type NoticeSource = {
  account: Account
  home: Home
  parameters: readonly Parameter[]
  rates: readonly Rate[]
  /** Parking places charged with a flat. */
  places: readonly string[]
  calendar: Calendar
}

const METERS_IN_FLAT = 2

const quantities: Record<QuantityRule, (home: Home, parameters: readonly Parameter[], on: string) => bigint> =
  {
    area: (_, parameters, on) => valueOn(parameters, 'areaM2', on),
    heatedArea: (_, parameters, on) => valueOn(parameters, 'heatedAreaM2', on),
    one: () => whole(1),
    persons: (_, parameters, on) => valueOn(parameters, 'persons', on),
    wastePersons: (_, parameters, on) => valueOn(parameters, 'wastePersons', on),
    coldWater: (_, parameters, on) => valueOn(parameters, 'coldWaterForecast', on),
    hotWater: (_, parameters, on) => valueOn(parameters, 'hotWaterForecast', on),
    coldAndHotWater: (_, parameters, on) =>
      valueOn(parameters, 'coldWaterForecast', on) + valueOn(parameters, 'hotWaterForecast', on),
    waterNorm: (_, parameters, on) =>
      timesWhole(valueOn(parameters, 'coldWaterNorm', on), valueOn(parameters, 'persons', on)),
    waterMeters: (home) => whole(home.use === 'residential' ? METERS_IN_FLAT : 1),
    heat: (_, parameters, on) => valueOn(parameters, 'heatForecast', on),
  }

/** The year in which a rate took the value it has at a place in its list. */
const lastChanged = (rate: Rate, index: number, year: number): number => {
  let place = index
  while (place > 0 && rate.rates[place - 1] === rate.rates[index]) place -= 1
  return year - (index - place)
}

const lineOf = (rate: Rate, source: NoticeSource, validFrom: string): Line => {
  const index = yearIndex(source.calendar, validFrom)
  const perUnit = rate.rates[index] ?? rate.rates[3]
  const quantity = quantityText(quantities[rate.quantity](source.home, source.parameters, validFrom))
  return {
    component: rate.component,
    name: rate.name.replace('{parking}', source.home.parking ?? ''),
    unit: rate.unit,
    rate: perUnit,
    quantity,
    amountGr: chargeAmount(perUnit, quantity),
    fund: rate.fund,
    basis: rate.basis.replace('{year}', String(lastChanged(rate, index, dateParts(validFrom).year))),
  }
}

const noticeOn = (source: NoticeSource, validFrom: string): Notice => {
  const lines = source.rates
    .filter((rate) => appliesTo(rate, source.home, source.places))
    .map((rate) => lineOf(rate, source, validFrom))
  return { account: source.account.code, validFrom, lines, totalGr: noticeTotal(lines) }
}

/** The first of the month on which a change counts: its own day or the first of the next month. */
const nextFirst = (date: string): string =>
  firstOfMonth(date) === date ? date : addMonths(firstOfMonth(date), 1)

/**
 * The notices of an account in order: at its first charge, every January, and on the first of the month after a
 * parameter changed. Each lists all components and replaces the one before.
 */
export const buildNotices = (source: NoticeSource): Notice[] => {
  const { account, calendar, parameters } = source
  const until = account.chargedUntil ?? '9999-12-01'
  const starts = new Set([
    account.chargedFrom,
    ...calendar.months.filter((month) => month.endsWith('-01-01')),
    ...parameters.map(({ validFrom }) => nextFirst(validFrom)),
  ])
  return [...starts]
    .filter((start) => start >= account.chargedFrom && start < until && start <= calendar.today)
    .sort()
    .map((start) => noticeOn(source, start))
}

/** The notice in force on a day, or null before the first. */
export const noticeInForce = (notices: readonly Notice[], date: string): Notice | null =>
  notices.findLast(({ validFrom }) => validFrom <= date) ?? null

/** A notice as rows of `charges`. */
export const chargeRows = (
  community: string,
  notice: Notice,
  money: (gr: bigint) => string,
): Row<'charges'>[] =>
  notice.lines.map(({ amountGr, ...line }) => ({
    community,
    account: notice.account,
    validFrom: notice.validFrom,
    ...line,
    amount: money(amountGr),
  }))
