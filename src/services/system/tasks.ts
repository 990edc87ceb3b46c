import type { Task } from 'graphile-worker'
import { cleanUp } from '@/src/platform/jobs/clean-up'
import { outboxSweep } from '@/src/platform/jobs/outbox-sweep'
import { sendMail } from '@/src/platform/jobs/send-mail'
import type { TaskName } from '@/src/platform/jobs/task-names'
import { publishAnnouncement } from '@/src/services/communication/publish-announcement'
import { draftNextMonth } from '@/src/services/finance/charging/draft-next-month'
import { closeRepaired, tellOverdue } from '@/src/services/maintenance/tend-faults'
import { remindReadings } from '@/src/services/meters/remind-readings'
import { closeDueResolutions } from '@/src/services/voting/move-resolution'
import { remindOfVotings } from '@/src/services/voting/remind-voters'
import { tellSurveys } from '@/src/services/voting/tell-surveys'
import { workerPool } from '@/src/platform/db/pool'

/** What each background task does. Every one may run again after a crash and must then do no harm. */
export const tasks: Record<TaskName, Task> = {
  mail: sendMail,
  publishAnnouncement,
  outboxSweep,
  cleanUp,
  draftCharges: async () => void (await draftNextMonth()),
  remindReadings: async () => void (await remindReadings()),
  closeVotings: async () => void (await closeDueResolutions(workerPool())),
  remindVoters: async () => void (await remindOfVotings()),
  tellSurveys: async () => void (await tellSurveys()),
  tendFaults: async () => {
    await closeRepaired()
    await tellOverdue()
  },
  // Nothing: that it was done is what it proves.
  canary: () => {},
}
