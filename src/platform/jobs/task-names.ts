/** Every background task. The database lets the server enqueue these and nothing else. */
export const TASK_NAMES = ['mail', 'canary'] as const

/** Name of a background task. */
export type TaskName = (typeof TASK_NAMES)[number]
