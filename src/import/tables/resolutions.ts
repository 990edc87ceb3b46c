import { CURRENT_BATCH } from '../apply/batch-setting'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { code, freeText } from '../cells/texts'
import { judgeOpened } from '../judge/judge-resolutions'
import { judgeResults } from '../judge/judge-results'
import { settleVotings } from '../voting/apply-resolutions'
import { checkOrder, community } from './columns'
import { EXPORTED_RESOLUTION } from './exported-resolution'
import type { TableSpec } from './table-spec'

const mode = choice({ meeting: ['zebranie'], circulation: ['indywidualnie'], mixed: ['mieszany'] })
const rule = choice({ shares: ['udzialy'], oneOwner: ['jeden_glos'], memberVote: ['czlonkowie'] })
const result = choice({ adopted: ['podjeta'], rejected: ['niepodjeta'] })

/** A running one is open; a past one has the result the file says until its votes are counted. */
const stateOfNew = `case when w."closedOn" is null or w."closedOn" >= (now() at time zone 'Europe/Warsaw')::date
  then 'open' else coalesce(w.result, 'rejected') end::public.enum_resolutions_state`

/** Resolutions voted on before, or in the accounting program. */
export const resolutions: TableSpec = {
  name: 'resolutions',
  alias: 'uchwaly',
  stored: 'resolutions',
  columns: [
    community,
    { name: 'number', alias: 'numer', type: code, key: true, stored: 'number' },
    { name: 'title', alias: 'tytul', type: freeText, stored: 'title' },
    { name: 'text', alias: 'tresc', type: freeText, optional: true, stored: 'text' },
    { name: 'mode', alias: 'tryb', type: mode, stored: 'mode', enumType: 'enum_resolutions_mode' },
    { name: 'rule', alias: 'zasada', type: rule, stored: 'rule', enumType: 'enum_resolutions_rule' },
    { name: 'openedOn', alias: 'od', type: day, stored: 'opens_on' },
    { name: 'closedOn', alias: 'do', type: day, optional: true, stored: 'closes_on' },
    {
      name: 'result',
      alias: 'wynik',
      type: result,
      optional: true,
      stored: 'declared_result',
      enumType: 'enum_resolutions_declared_result',
    },
    { name: 'adoptedOn', alias: 'podjeta_dnia', type: day, optional: true, stored: 'declared_adopted_on' },
  ],
  checkRow: (row) => checkOrder(row, 'openedOn', 'closedOn'),
  carry: ['openedOn', 'closedOn', 'rule'],
  after: ['premises', 'occupancies', 'members'],
  extras: [
    { stored: 'state', onInsert: stateOfNew, onUpdate: null },
    // Where the file names no day, counting the votes finds it.
    {
      stored: 'adopted_on',
      onInsert: `case when w.result = 'adopted' then w."adoptedOn" end`,
      onUpdate: null,
    },
    { stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null },
  ],
  exported: { only: EXPORTED_RESOLUTION.replaceAll('r.', 't.') },
  judge: judgeOpened,
  judgeLast: judgeResults,
  afterApply: settleVotings,
}
