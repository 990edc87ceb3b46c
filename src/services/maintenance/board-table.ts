import type { ExportTable, TableColumn } from '@/src/platform/tables/table'
import type { BoardRow } from './fault-board'
import type { PaperWords } from './paper-words'

const COLUMNS = [
  ['number', 'text'],
  ['community', 'text'],
  ['building', 'text'],
  ['premises', 'text'],
  ['staircase', 'text'],
  ['category', 'text'],
  ['fault', 'text'],
  ['status', 'text'],
  ['priority', 'text'],
  ['reportedOn', 'date'],
  ['fixByOn', 'date'],
  ['overdue', 'text'],
  ['doneOn', 'date'],
  ['assignee', 'text'],
  ['contractor', 'text'],
  ['followers', 'integer'],
] as const

type Key = (typeof COLUMNS)[number][0]

/** The board as a table to keep: what the columns of the screen show, without names of residents. */
export const boardTable = (rows: readonly BoardRow[], words: PaperWords): ExportTable<Key> => ({
  title: words.say('table'),
  columns: COLUMNS.map(([key, kind]): TableColumn<Key> => ({ key, kind, label: words.say(key) })),
  rows: rows.map((row) => ({
    ...{ number: row.number, community: row.community, building: row.building, premises: row.premises },
    ...{ staircase: row.staircase, fault: row.title, reportedOn: row.reportedOn, fixByOn: row.fixByOn },
    ...{ doneOn: row.doneOn, assignee: row.assignee, contractor: row.contractor, followers: row.followers },
    category: words.category(row.category),
    status: words.status(row.status),
    priority: words.priority(row.priority),
    overdue: row.isOverdue ? words.say('yes') : null,
  })),
})
