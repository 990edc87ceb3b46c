import { parseCronItems, type ParsedCronItem } from 'graphile-worker'
import type { TaskName } from './task-names'

/**
 * Work that recurs. `match` is a crontab line in UTC: mind that Warsaw is one or two hours ahead. However many workers
 * run, each time is enqueued once, and a time nobody was there for is made up for within `backfillHours`.
 */
type Recurring = { task: TaskName; match: string; backfillHours: number }

const RECURRING: readonly Recurring[] = [
  { task: 'outboxSweep', match: '*/10 * * * *', backfillHours: 0 },
  { task: 'cleanUp', match: '25 1 * * *', backfillHours: 24 },
  // Ten past midnight in Warsaw, in winter and in summer: the second run finds nothing left to close.
  { task: 'closeVotings', match: '10 22,23 * * *', backfillHours: 24 },
  { task: 'remindVoters', match: '0 7 * * *', backfillHours: 12 },
  { task: 'tellSurveys', match: '20 7 * * *', backfillHours: 12 },
  { task: 'draftCharges', match: '40 2 * * *', backfillHours: 24 },
  // Repairs nobody contested are closed; whoever has an overdue fault hears of it before work.
  { task: 'tendFaults', match: '20 5 * * *', backfillHours: 12 },
  // In the morning, when people can walk to their meters.
  { task: 'remindReadings', match: '10 6 * * *', backfillHours: 12 },
]

const HOUR_MS = 3_600_000

/** The list as the worker takes it. A recurring task gets no ids: it finds its rows by itself. */
export const schedule = (): ParsedCronItem[] =>
  parseCronItems(
    RECURRING.map(({ task, match, backfillHours }) => ({
      task,
      match,
      identifier: task,
      options: { backfillPeriod: backfillHours * HOUR_MS, maxAttempts: 5, jobKey: `recurring:${task}` },
    })),
  )
