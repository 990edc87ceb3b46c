import type { Task } from 'graphile-worker'
import { sendMail } from './send-mail'
import type { TaskName } from './task-names'

/** What each background task does. Every one may run again after a crash and must then do no harm. */
export const tasks: Record<TaskName, Task> = {
  mail: sendMail,
  // Nothing: that it was done is what it proves.
  canary: () => {},
}
