import { deviationOf, perSquareMetre, planToDate } from '@/src/domain/finance/cost-plan'
import { divideHalfUp, unitsAtScale } from '@/src/domain/finance/decimal'
import { isFundOpening, isRenovationFund } from '@/src/domain/finance/renovation-fund'
import { toSafe } from '../../money'
import type { CostGroup, CostLine, CostsView, MonthCost } from './costs-view'
import type { ChargedLine } from './fund-statement'
import { fundOf } from './fold-fund'
import type { CostsWish } from './read-costs'

export type CostsRow = {
  costs: [category: string, month: number, gr: number][]
  plan: [category: string, gr: number][]
  buildings: { id: string; code: string; area: string; premises: number; gr: number }[]
  undividedGr: number
  years: number[]
}

const MONTHS = 12

type Sums = { category: string; planGr: bigint; actualGr: bigint }

/** What a line says, or a total of lines: sums first, then what follows from them. */
function lineOf(
  { category, planGr, actualGr }: Sums,
  months: number,
  area: bigint,
  planned: boolean,
): CostLine {
  const toDateGr = planToDate(planGr, months)
  const deviation = deviationOf(actualGr, toDateGr)
  const perM2 = perSquareMetre(actualGr, area)
  return {
    category,
    planGr: planned ? toSafe(planGr) : null,
    toDateGr: planned ? toSafe(toDateGr) : null,
    actualGr: toSafe(actualGr),
    deviationGr: planned ? toSafe(deviation.gr) : null,
    deviationTenths: planned && deviation.tenths !== null ? toSafe(deviation.tenths) : null,
    perM2Gr: perM2 === null ? null : toSafe(perM2),
  }
}

const totalOf = (sums: readonly Sums[]): Sums => ({
  category: '',
  planGr: sums.reduce((all, { planGr }) => all + planGr, 0n),
  actualGr: sums.reduce((all, { actualGr }) => all + actualGr, 0n),
})

/** Categories of plan and costs together, the costliest first. */
function sumsOf(row: CostsRow): Sums[] {
  const names = [...new Set([...row.plan, ...row.costs].map(([category]) => category))]
  const sums = names.map((category) => ({
    category,
    planGr: row.plan.filter(([name]) => name === category).reduce((sum, [, gr]) => sum + BigInt(gr), 0n),
    actualGr: row.costs.filter(([name]) => name === category).reduce((sum, [, , gr]) => sum + BigInt(gr), 0n),
  }))
  return sums.sort((a, b) =>
    a.actualGr < b.actualGr ? 1 : a.actualGr > b.actualGr ? -1 : a.category < b.category ? -1 : 1,
  )
}

const monthsOf = (year: number, todayOn: string): number =>
  year < Number(todayOn.slice(0, 4)) ? MONTHS : Number(todayOn.slice(5, 7))

const areaOf = (text: string): bigint => unitsAtScale(text, 2)

const buildingOf = ({
  id,
  code,
  area,
  gr,
}: CostsRow['buildings'][number]): CostsView['buildings'][number] => {
  const perM2 = perSquareMetre(BigInt(gr), areaOf(area))
  return { id, code, actualGr: gr, perM2Gr: perM2 === null ? null : toSafe(perM2) }
}

const upkeepByMonth = (costs: CostsRow['costs'], year: number, months: number): MonthCost[] =>
  Array.from({ length: months }, (_, index) => ({
    period: `${year}-${String(index + 1).padStart(2, '0')}`,
    actualGr: costs
      .filter(([category, month]) => month === index + 1 && !isRenovationFund(category))
      .reduce((sum, [, , gr]) => sum + gr, 0),
  }))

/**
 * The view of a year out of its sums; pure, so that tests can fold any. `charged` is null for one building. Null for
 * another community's building.
 */
export function foldCosts(
  row: CostsRow,
  charged: readonly ChargedLine[] | null,
  { year, buildingId }: CostsWish,
  todayOn: string,
): CostsView | null {
  const building = row.buildings.find(({ id }) => id === buildingId) ?? null
  if (buildingId !== null && building === null) return null
  const months = monthsOf(year, todayOn)
  const whole = row.buildings.reduce((sum, { area }) => sum + areaOf(area), 0n)
  const area = building ? areaOf(building.area) : whole
  const planned = building === null
  const plan = planned ? row.plan.filter(([category]) => !isFundOpening(category)) : []
  const sums = sumsOf({ ...row, plan })
  const groupOf = (isFund: boolean): CostGroup => {
    const own = sums.filter(({ category }) => isRenovationFund(category) === isFund)
    return {
      lines: own.map((one) => lineOf(one, months, area, planned)),
      total: lineOf(totalOf(own), months, area, planned),
    }
  }
  const upkeep = groupOf(false)
  const fund = groupOf(true)
  return {
    year,
    years: row.years,
    months,
    building: building && { id: building.id, code: building.code },
    buildings: row.buildings.map(buildingOf),
    undividedGr: row.undividedGr,
    upkeep,
    fund,
    fundAccount: fundOf(row, charged, fund.total.actualGr),
    byMonth: upkeepByMonth(row.costs, year, months),
    monthlyPlanGr:
      upkeep.total.planGr === null ? null : toSafe(divideHalfUp(BigInt(upkeep.total.planGr), BigInt(MONTHS))),
  }
}
