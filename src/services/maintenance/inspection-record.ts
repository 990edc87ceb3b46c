import { mayKeepRow, type FaultKeeper } from '@/access/may-keep-faults'
import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import type { FaultPriority } from '@/src/domain/maintenance/fault-terms'
import type { InspectionKind } from '@/src/domain/maintenance/inspections'
import { query } from '@/src/platform/db/pool'

export type Finding = {
  id: string
  text: string
  category: FaultCategory
  priority: FaultPriority
  premises: string | null
  staircase: string | null
  spot: string | null
  dueOn: string | null
  settledOn: string | null
  settledNote: string | null
  fault: { id: string; number: string; status: FaultState } | null
}

export type InspectionRecord = {
  id: string
  buildingId: string
  community: string
  building: string
  kind: InspectionKind
  subject: string | null
  doneOn: string
  nextOn: string | null
  inspector: string | null
  licence: string | null
  protocolNumber: string | null
  protocol: { id: string; name: string } | null
  kobNumber: string | null
  note: string | null
  findings: Finding[]
}

const statement = {
  name: 'inspection_record',
  text: `
    select i.id, i.building_id as "buildingId", c.name as community, b.street || ', ' || b.postal_code || ' ' || b.city as building,
      i.kind, i.subject, i.done_on as "doneOn", i.next_on as "nextOn", i.inspector, i.licence,
      i.protocol_number as "protocolNumber", i.kob_number as "kobNumber", i.note,
      (select json_build_object('id', x.id, 'name', x.name) from files x
        where x.id = i.protocol_id and x.deleted_at is null) as protocol,
      coalesce((select json_agg(n order by n."dueOn" nulls last, n.id) from (
        select n.id, n.text, n.category, n.priority, p.code as premises, n.staircase, n.spot, n.due_on as "dueOn",
          n.settled_on as "settledOn", n.settled_note as "settledNote",
          (select json_build_object('id', f.id, 'number', f.number, 'status', f.status)
            from faults f where f.id = n.fault_id) as fault
        from inspection_findings n left join premises p on p.id = n.premises_id where n.inspection_id = i.id) n), '[]') as findings
    from inspections i join buildings b on b.id = i.building_id join communities c on c.id = i.community_id where i.id = $1`,
}

/** An inspection with its findings, for the office; null for another's and for none. */
export async function readInspection(keeper: FaultKeeper, id: string): Promise<InspectionRecord | null> {
  if (!(await mayKeepRow(keeper, 'inspections', id))) return null
  const [found] = await query<InspectionRecord>({ ...statement, values: [id] })
  return found ?? null
}
