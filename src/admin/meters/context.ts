import type { AdminViewServerProps } from 'payload'
import { mayKeepMeters, type MeterKeeper } from '@/access/may-keep-meters'
import { keptCommunities, type KeptCommunity } from '@/src/services/meters/meters-in-place'
import { sayIn, type Say } from './say'

/** What a view about meters knows of who looks at it and what was asked. */
export type MetersContext = {
  keeper: MeterKeeper
  say: Say
  communities: KeptCommunity[]
  /** The community looked at: the one asked for, else the first. */
  community: KeptCommunity | null
  /** A value of the address; empty where there is none. */
  asked: (name: string) => string
}

/** Longest of the addresses' values: rows that were typed come back in one. */
const LONGEST = 8000

/** Who looks and what was asked; null for who may not keep meters. Payload guards no custom view, so each asks here. */
export async function metersContext({
  initPageResult,
  searchParams,
}: AdminViewServerProps): Promise<MetersContext | null> {
  const { req } = initPageResult
  const keeper = await mayKeepMeters(req)
  if (keeper === null) return null
  const asked = (name: string): string => {
    const value = searchParams?.[name]
    return typeof value === 'string' ? value.slice(0, LONGEST) : ''
  }
  const communities = await keptCommunities(keeper)
  const community =
    communities.find(({ id }) => id === asked('community')) ??
    (asked('community') === '' ? (communities[0] ?? null) : null)
  return { keeper, say: sayIn(req.i18n.language), communities, community, asked }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id of the address, or null: anything else is not asked of the database. */
export const askedId = ({ asked }: MetersContext, name: string): string | null =>
  UUID.test(asked(name)) ? asked(name) : null

/** `9.02.2026` for people. */
export const dayOf = (date: string): string =>
  `${Number(date.slice(8, 10))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/** A state as the dial shows it: „214,318 m³”. */
export const stateOf = (value: string, meter: { unit: string; decimals: number }): string => {
  const [whole = '0', places = ''] = value.split('.')
  const shown = places.padEnd(3, '0').slice(0, meter.decimals)
  return `${whole}${shown === '' ? '' : `,${shown}`}\u00a0${meter.unit}`
}
