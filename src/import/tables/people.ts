import { code, email, freeText } from '../cells/texts'
import { assignLoginCodes, judgePeople } from '../judge/judge-people'
import type { Row } from '../parse/row'
import type { Column, TableSpec } from './table-spec'

/** Contact data of a person who has activated his sign-in is his own: the import leaves it alone. */
const unlessActivated =
  (name: string, stored: string): Column['effective'] =>
  (plain) =>
    `case when t.activated_at is not null then t.${stored} else ${plain(name)} end`

const NAMES = ['firstName', 'lastName', 'companyName']

const checkName = (row: Row): void => {
  const delivered = NAMES.some((name) => row.has(name))
  const named = NAMES.some((name) => row.get(name) !== null)
  if ((delivered && named) || !row.sound(...NAMES)) return
  row.fault(null, 'MISSING_VALUE', { reason: 'noName' })
}

/** Everyone a row of these communities names. */
const peopleOf = (communities: string): string => {
  const from = (table: string, column: string): string =>
    `select x.${column} from public.${table} x where x.community_id = any(${communities})`
  const groups = `select r.residents_id from public.resident_groups_rels r join public.resident_groups g on g.id = r.parent_id
    where r.path = 'people' and g.community_id = any(${communities})`
  const audiences = `select a.resident_id from public.documents_audience a join public.documents d on d.id = a._parent_id
    where d.community_id = any(${communities})`
  return `t.id in (${[
    from('occupancies', 'person_id'),
    from('occupancies', 'principal_id'),
    from('members', 'person_id'),
    from('board_terms', 'person_id'),
    from('votes', 'person_id'),
    groups,
    audiences,
  ].join(' union ')})`
}

const displayName = `coalesce(w."companyName", concat_ws(' ', w."firstName", w."lastName"))`

export const people: TableSpec = {
  name: 'people',
  alias: 'osoby',
  stored: 'residents',
  columns: [
    { name: 'code', alias: 'kod', type: code, key: true, stored: 'code' },
    { name: 'firstName', alias: 'imie', type: freeText, optional: true, stored: 'first_name' },
    { name: 'lastName', alias: 'nazwisko', type: freeText, optional: true, stored: 'last_name' },
    { name: 'companyName', alias: 'firma', type: freeText, optional: true, stored: 'company_name' },
    {
      name: 'email',
      alias: 'email',
      type: email,
      optional: true,
      stored: 'email',
      effective: unlessActivated('email', 'email'),
    },
    {
      name: 'phone',
      alias: 'telefon',
      type: code,
      optional: true,
      stored: 'phone',
      effective: unlessActivated('phone', 'phone'),
    },
  ],
  checkRow: checkName,
  judge: judgePeople,
  exported: { usedBy: peopleOf },
  extras: [
    { stored: 'display_name', onInsert: displayName, onUpdate: displayName },
    { stored: 'username', onInsert: 'w.login_code', onUpdate: null },
  ],
  beforeApply: assignLoginCodes,
}
