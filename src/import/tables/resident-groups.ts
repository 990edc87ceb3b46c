import { applyResidentGroups } from '../apply/apply-resident-groups'
import { code } from '../cells/texts'
import { community } from './columns'
import type { TableSpec } from './table-spec'

/** A row is one person's place in a group; the group comes into being with its first row. */
export const residentGroups: TableSpec = {
  name: 'resident-groups',
  alias: 'grupy',
  stored: 'resident_groups',
  storedFrom: `(select g.id, g.community_id, g.name, r.residents_id as person_id from public.resident_groups g
    join public.resident_groups_rels r on r.parent_id = g.id and r.path = 'people')`,
  columns: [
    community,
    { name: 'name', alias: 'grupa', type: code, key: true, stored: 'name' },
    { name: 'person', alias: 'osoba', type: code, key: true, stored: 'person_id', references: 'people' },
  ],
  apply: applyResidentGroups,
}
