import type { Tie } from '@/access/actor/types'
import { query } from '@/src/platform/db/pool'
import { advancesStatement } from './advances-statement'
import { monthBefore, type AdvancesWish, type AdvanceSort } from './advances-wish'

type LineTuple = [component: string, name: string, gr: number]

export type AdvanceRow = {
  id: string
  code: string
  premisesCode: string
  premisesUse: Tie['premises']['use']
  buildingId: string
  building: string
  lines: LineTuple[]
  /** Null where the notice before is the same one. */
  before: LineTuple[] | null
}

export type Amounts = { gr: number; beforeGr: number }
export type AccountAdvance = Omit<AdvanceRow, 'lines' | 'before'> &
  Amounts & { byComponent: Readonly<Record<string, number>> }
export type ComponentAdvance = Amounts & { component: string; name: string }

export type AdvancesView = {
  wish: AdvancesWish
  accounts: AccountAdvance[]
  components: ComponentAdvance[]
  /** Of all components, whatever the wish shows. */
  total: Amounts
  shown: Amounts
  buildings: { id: string; code: string }[]
}

const collator = new Intl.Collator('pl', { numeric: true })
const place = (a: AccountAdvance, b: AccountAdvance): number =>
  collator.compare(a.premisesCode, b.premisesCode) || collator.compare(a.code, b.code)

const orders: Record<AdvanceSort, (a: AccountAdvance, b: AccountAdvance) => number> = {
  premises: place,
  amount: (a, b) => b.gr - a.gr || place(a, b),
  change: (a, b) => Math.abs(b.gr - b.beforeGr) - Math.abs(a.gr - a.beforeGr) || place(a, b),
}

const sum = (lines: readonly LineTuple[], component: string | null): number =>
  lines.reduce((all, [key, , gr]) => (component === null || key === component ? all + gr : all), 0)

const amountsOf = ({ lines, before }: AdvanceRow, component: string | null): Amounts => ({
  gr: sum(lines, component),
  beforeGr: sum(before ?? lines, component),
})

const added = (all: readonly Amounts[]): Amounts => ({
  gr: all.reduce((total, { gr }) => total + gr, 0),
  beforeGr: all.reduce((total, { beforeGr }) => total + beforeGr, 0),
})

function componentsOf(rows: readonly AdvanceRow[]): ComponentAdvance[] {
  const names = new Map(
    rows.flatMap(({ lines, before }) => [...(before ?? []), ...lines]).map(([key, name]) => [key, name]),
  )
  return [...names]
    .map(([component, name]) => ({ component, name, ...added(rows.map((row) => amountsOf(row, component))) }))
    .sort((a, b) => b.gr - a.gr || collator.compare(a.name, b.name))
}

const accountOf = (row: AdvanceRow, component: string | null): AccountAdvance => {
  const { lines, before: _before, ...head } = row
  const byComponent: Record<string, number> = {}
  for (const [key, , gr] of lines) byComponent[key] = (byComponent[key] ?? 0) + gr
  return { ...head, ...amountsOf(row, component), byComponent }
}

/** The view out of the rows; pure. Null where building or component are none of the community's. */
export function foldAdvances(rows: readonly AdvanceRow[], wish: AdvancesWish): AdvancesView | null {
  const { buildingId, component, sort } = wish
  const buildings = [...new Map(rows.map((row) => [row.buildingId, row.building]))]
    .map(([id, code]) => ({ id, code }))
    .sort((a, b) => collator.compare(a.code, b.code))
  if (buildingId !== null && !buildings.some(({ id }) => id === buildingId)) return null
  const here = rows.filter((row) => buildingId === null || row.buildingId === buildingId)
  const components = componentsOf(here)
  if (component !== null && !components.some((one) => one.component === component)) return null
  const accounts = here.map((row) => accountOf(row, component)).sort(orders[sort])
  return {
    wish,
    accounts,
    components,
    total: added(here.map((row) => amountsOf(row, null))),
    shown: added(accounts),
    buildings,
  }
}

/** What each account is charged in a month beside the month before, without a name. */
export const readAdvances = async (communityId: string, wish: AdvancesWish): Promise<AdvancesView | null> =>
  foldAdvances(
    await query<AdvanceRow>(advancesStatement(communityId, wish.month, monthBefore(wish.month))),
    wish,
  )
