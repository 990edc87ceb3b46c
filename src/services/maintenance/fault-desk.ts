import { mayKeepFault, type FaultKeeper } from '@/access/may-keep-faults'
import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import type { InspectionKind } from '@/src/domain/maintenance/inspections'
import type { FaultPriority } from '@/src/domain/maintenance/fault-terms'
import { query } from '@/src/platform/db/pool'

export type DeskPhoto = { id: string; name: string }

export type DeskEvent = {
  id: string
  at: string
  kind: string
  status: FaultState | null
  body: string | null
  visitAt: string | null
  visibility: 'residents' | 'author' | 'internal'
  author: 'resident' | 'staff' | 'system'
  name: string | null
  photos: DeskPhoto[]
}

export type DeskReport = {
  id: string
  startedAt: string | null
  finishedAt: string | null
  scope: string
  cause: string | null
  materials: string | null
  worker: string | null
  guaranteeUntilOn: string | null
  remarks: string | null
  nextVisitOn: string | null
  /** For the office alone; `id` where the invoice stands in the register. */
  invoice: { id: string | null; number: string } | null
  before: DeskPhoto[]
  after: DeskPhoto[]
}

/** A fault as who works on it sees it: place, contact, all that happened. What it costs stands in the report's own page. */
export type FaultDesk = {
  id: string
  number: string
  title: string
  description: string | null
  category: FaultCategory
  status: FaultState
  priority: FaultPriority
  communityId: string
  community: string
  address: string | null
  premises: string | null
  staircase: string | null
  floor: string | null
  spot: string | null
  reporter: string | null
  phone: string | null
  access: string | null
  reportedOn: string
  reactByOn: string | null
  fixByOn: string | null
  doneOn: string | null
  visitAt: string | null
  assigneeId: string | null
  assignee: string | null
  contractorId: string | null
  contractor: string | null
  contractorPhone: string | null
  contractorInsuredUntilOn: string | null
  reportText: string | null
  rating: number | null
  ratingNote: string | null
  followers: number
  /** The inspection whose finding opened the fault; for the office alone. */
  inspection: { id: string; kind: InspectionKind; doneOn: string } | null
  events: DeskEvent[]
  reports: DeskReport[]
}

const photos = (which: string): string => `coalesce((
  select json_agg(json_build_object('id', i.id, 'name', i.name) order by i.created_at, i.id) from files i
  where i.deleted_at is null and ${which}), '[]')`

const inReport = (path: string): string =>
  `exists (select from work_reports_rels l where l.parent_id = w.id and l.path = '${path}' and l.files_id = i.id)`

const statement = {
  name: 'fault_desk',
  text: `
    select f.id, f.number, f.title, f.description, f.category, f.status, f.priority, f.community_id as "communityId",
      c.name as community, b.street || ', ' || b.postal_code || ' ' || b.city as address, p.code as premises,
      coalesce(f.staircase, p.staircase) as staircase, coalesce(f.floor, p.floor) as floor, f.spot,
      r.display_name as reporter, coalesce(f.phone, r.phone) as phone, f.access, f.reported_on as "reportedOn",
      f.react_by_on as "reactByOn", f.fix_by_on as "fixByOn", f.done_on as "doneOn", f.visit_at as "visitAt",
      f.assignee_id as "assigneeId", s.name as assignee, f.contractor_id as "contractorId", t.name as contractor,
      t.phone as "contractorPhone", t.insured_until_on as "contractorInsuredUntilOn", f.report_text as "reportText",
      f.rating, f.rating_note as "ratingNote",
      (select count(*)::int from fault_followers w where w.fault_id = f.id) as followers,
      (select json_build_object('id', i.id, 'kind', i.kind, 'doneOn', i.done_on) from inspection_findings n
        join inspections i on i.id = n.inspection_id where n.fault_id = f.id) as inspection,
      coalesce((select json_agg(e order by e.at, e.id) from (
        select x.id, x.at, x.kind, x.status, x.body, x.visit_at as "visitAt", x.visibility, x.author,
          coalesce(es.name, er.display_name) as name,
          ${photos(`i.subject = 'fault-events' and i.subject_id = x.id::text`)} as photos
        from fault_events x left join staff es on es.id = x.staff_id left join residents er on er.id = x.person_id
        where x.fault_id = f.id) e), '[]') as events,
      coalesce((select json_agg(w order by w."finishedAt", w.id) from (
        select w.id, w.started_at as "startedAt", w.finished_at as "finishedAt", w.scope, w.cause, w.materials, w.worker,
          w.guarantee_until_on as "guaranteeUntilOn", w.remarks, w.next_visit_on as "nextVisitOn",
          case when w.invoice is not null then json_build_object('id', w.supplier_invoice_id, 'number', w.invoice) end as invoice,
          ${photos(inReport('photosBefore'))} as before, ${photos(inReport('photosAfter'))} as after
        from work_reports w where w.fault_id = f.id) w), '[]') as reports
    from faults f join communities c on c.id = f.community_id left join premises p on p.id = f.premises_id
    left join buildings b on b.id = coalesce(f.building_id, p.building_id)
    left join residents r on r.id = f.reporter_id left join staff s on s.id = f.assignee_id
    left join contractors t on t.id = f.contractor_id
    where f.id = $1`,
}

/** A fault for who works on it; null for another's and for none. */
export async function readDesk(keeper: FaultKeeper, id: string): Promise<FaultDesk | null> {
  if (!(await mayKeepFault(keeper, id))) return null
  const [desk] = await query<FaultDesk>({ ...statement, values: [id] })
  if (!desk || keeper.isOffice) return desk ?? null
  // What residents think of the work, what it costs and where it came from is the office's.
  const reports = desk.reports.map((report) => ({ ...report, invoice: null }))
  return { ...desk, rating: null, ratingNote: null, inspection: null, reports }
}
