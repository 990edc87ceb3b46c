import type { AdminViewServerProps } from 'payload'
import { mayKeepFaults, type FaultKeeper } from '@/access/may-keep-faults'
import { todayInWarsaw } from '@/src/platform/clock'
import { boardChoices, type BoardChoices } from '@/src/services/maintenance/board-choices'
import { sayIn, type Say } from './say'

/** What a view about faults knows of who looks at it and what was asked. */
export type FaultsContext = {
  keeper: FaultKeeper
  say: Say
  choices: BoardChoices
  todayOn: string
  /** A value of the address; empty where there is none. */
  asked: (name: string) => string
}

/** Who looks and what was asked; null for who has nothing to do with faults. Payload guards no custom view, so each asks here. */
export async function faultsContext({
  initPageResult,
  searchParams,
}: AdminViewServerProps): Promise<FaultsContext | null> {
  const { req } = initPageResult
  const keeper = await mayKeepFaults(req)
  if (keeper === null) return null
  const asked = (name: string): string => {
    const value = searchParams?.[name]
    return typeof value === 'string' ? value.slice(0, 2000) : ''
  }
  const todayOn = todayInWarsaw()
  return {
    ...{ keeper, todayOn, asked },
    say: sayIn(req.i18n.language),
    choices: await boardChoices(keeper, todayOn),
  }
}

export { dayOf, timeOf } from '@/src/services/maintenance/paper-words'
