import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { finishFaults } from '../apply/apply-faults'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { faultCategory } from '../cells/fault-category'
import { code, freeText } from '../cells/texts'
import { literal } from '../judge/sql'
import { checkOrder, community } from './columns'
import type { TableSpec } from './table-spec'

const status = choice({
  reported: ['zgloszona'],
  accepted: ['przyjeta'],
  rejected: ['odrzucona'],
  forwarded: ['przekazana'],
  inProgress: ['w_realizacji'],
  onHold: ['wstrzymana'],
  done: ['wykonana'],
  confirmed: ['potwierdzona'],
  complaint: ['reklamacja'],
  closed: ['zamknieta'],
})

const known = FAULT_CATEGORIES.map(literal).join(', ')

/** A fault reported in the portal goes by its own id and the portal's own category. */
const stored = `(select f.id, f.community_id, coalesce(f.external_id, f.id::text) as external_id, f.building_id, f.premises_id,
    coalesce(f.category_word, f.category) as category_word, f.category, f.visibility, f.title, f.description, f.reported_on,
    f.status, f.report_text, f.done_on
  from public.faults f)`

/** What the portal alone decides: an import gives it once, and staff may decide otherwise. */
const once = (stored: string, onInsert: string) => ({ stored, onInsert, onUpdate: null })

/**
 * Faults of the administration's own program. Rows are compared by the word of the category; one the portal does not
 * know is filed under „other”. Noise is about neighbours, so it is not told to the building.
 */
export const faults: TableSpec = {
  name: 'faults',
  alias: 'usterki',
  stored: 'faults',
  storedFrom: stored,
  // One that only its reporter sees would be told to the whole building where it is imported.
  exported: { only: `(t.visibility <> 'reporter' or t.category_word = 'noise')` },
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    {
      name: 'building',
      alias: 'budynek',
      type: code,
      optional: true,
      stored: 'building_id',
      references: 'buildings',
    },
    {
      name: 'premises',
      alias: 'lokal',
      type: code,
      optional: true,
      stored: 'premises_id',
      references: 'premises',
    },
    { name: 'category', alias: 'kategoria', type: faultCategory, stored: 'category_word' },
    { name: 'title', alias: 'tytul', type: freeText, stored: 'title' },
    { name: 'description', alias: 'opis', type: freeText, optional: true, stored: 'description' },
    { name: 'reportedOn', alias: 'data', type: day, stored: 'reported_on' },
    { name: 'status', alias: 'status', type: status, stored: 'status' },
    { name: 'reportText', alias: 'raport', type: freeText, optional: true, stored: 'report_text' },
    { name: 'doneOn', alias: 'wykonano', type: day, optional: true, stored: 'done_on' },
  ],
  checkRow: (row) => checkOrder(row, 'reportedOn', 'doneOn'),
  extras: [
    once('priority', `'normal'`),
    once('category', `case when w.category in (${known}) then w.category else 'other' end`),
    once('visibility', `case when w.category = 'noise' then 'reporter' else 'building' end`),
    once(
      'closed_on',
      `case when w.status in ('closed', 'rejected') then coalesce(w."doneOn", w."reportedOn") end`,
    ),
  ],
  afterApply: finishFaults,
}
