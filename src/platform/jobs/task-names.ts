/**
 * Every background task. The database lets the server enqueue these and nothing else: `portal migrate` rewrites the list
 * in `portal_jobs.enqueue`. What each does stands in src/services/system/tasks, what recurs in `schedule`.
 */
export const TASK_NAMES = [
  'mail',
  'publishAnnouncement',
  'outboxSweep',
  'cleanUp',
  'draftCharges',
  'remindReadings',
  'closeVotings',
  'remindVoters',
  'tendFaults',
  'tellSurveys',
  'canary',
] as const

/** Name of a background task. */
export type TaskName = (typeof TASK_NAMES)[number]
