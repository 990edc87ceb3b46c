/** Words of papers and tables about faults, in the language they are made in. */
export type PaperWords = {
  say: (key: PaperText, values?: Record<string, string | number>) => string
  status: (value: string) => string
  priority: (value: string) => string
  category: (value: string) => string
}

export type PaperText =
  | 'order'
  | 'protocol'
  | 'printed'
  | 'description'
  | 'notes'
  | 'signOffice'
  | 'signWorker'
  | 'signResident'
  | 'page'
  | 'workTime'
  | 'scope'
  | 'cause'
  | 'materials'
  | 'guarantee'
  | 'nextVisit'
  | 'address'
  | 'place'
  | 'premisesNo'
  | 'commonPart'
  | 'staircaseNo'
  | 'floorNo'
  | 'reporter'
  | 'phone'
  | 'access'
  | 'visit'
  | TableText

/** Columns of the table of faults. */
export type TableText =
  | 'number'
  | 'community'
  | 'building'
  | 'premises'
  | 'staircase'
  | 'category'
  | 'fault'
  | 'status'
  | 'priority'
  | 'reportedOn'
  | 'fixByOn'
  | 'overdue'
  | 'doneOn'
  | 'assignee'
  | 'contractor'
  | 'followers'
  | 'table'
  | 'yes'

/** `9.02.2026` for people. */
export const dayOf = (date: string): string =>
  `${Number(date.slice(8, 10))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

const clock = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as a clerk reads it. */
export const timeOf = (at: string): string => clock.format(new Date(at))
