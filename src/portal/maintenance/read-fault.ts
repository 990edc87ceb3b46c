import type { ResidentActor } from '@/access/actor/types'
import { faultScopeSql, faultScopeValues } from '@/access/fault-scope'
import { query } from '@/src/platform/db/pool'
import type { FaultView } from './faults-view'
import { faultColumns, faultTables } from './read-faults'

const photosOf = (which: string): string => `coalesce((
  select json_agg(json_build_object('id', i.id, 'name', i.name) order by i.created_at, i.id) from files i
  where i.deleted_at is null and i.is_internal is not true and ${which}), '[]')`

const eventsOf = `
coalesce((select json_agg(e order by e.at, e.id) from (
  select x.id, x.at, x.kind, x.status, x.body, x.visit_at as "visitAt", x.author, case when x.author = 'staff' then s.name end as name,
    coalesce(x.person_id = $5, false) as "isMine",
    ${photosOf(`i.subject = 'fault-events' and i.subject_id = x.id::text`)} as photos
  from fault_events x left join staff s on s.id = x.staff_id
  where x.fault_id = f.id and (x.visibility = 'residents' or (x.visibility = 'author' and x.person_id = $5))) e), '[]')`

const inReport = (path: string): string =>
  `exists (select from work_reports_rels l where l.parent_id = w.id and l.path = '${path}' and l.files_id = i.id)`

// No price, no invoice, no name of who did the work.
const reportsOf = `
coalesce((select json_agg(r order by r."finishedAt", r.id) from (
  select w.id, w.started_at as "startedAt", w.finished_at as "finishedAt", w.scope, w.cause, w.materials,
    w.guarantee_months as "guaranteeMonths", w.guarantee_until_on as "guaranteeUntilOn",
    ${photosOf(inReport('photosBefore'))} as before, ${photosOf(inReport('photosAfter'))} as after
  from work_reports w where w.fault_id = f.id) r), '[]')`

const statement = {
  name: 'portal_fault',
  text: `
    select ${faultColumns}, o.name as community, f.description,
      case when f.reporter_id = $5 then f.phone end as phone, case when f.reporter_id = $5 then f.access end as access,
      f.visit_at as "visitAt", f.report_text as "reportText", f.closed_on as "closedOn", f.rating is not null as "isRated",
      case when c.id is not null then json_build_object('name', c.name, 'phone', c.phone) end as contractor,
      (select count(*)::int from fault_followers w where w.fault_id = f.id) as followers,
      ${eventsOf} as events, ${reportsOf} as reports
    from ${faultTables} join communities o on o.id = f.community_id left join contractors c on c.id = f.contractor_id
    where f.id = $6 and ${faultScopeSql}`,
}

const instant = (value: string | null): string | null => value && new Date(value).toISOString()

/** A fault with its timeline and reports, as one resident sees it; null for another's and for none. */
export async function readFault(actor: ResidentActor, id: string): Promise<FaultView | null> {
  const [row] = await query<FaultView>({ ...statement, values: [...faultScopeValues(actor), id] })
  if (!row) return null
  return {
    ...row,
    visitAt: instant(row.visitAt),
    events: row.events.map((event) => ({
      ...event,
      at: new Date(event.at).toISOString(),
      visitAt: instant(event.visitAt),
    })),
    reports: row.reports.map((report) => ({
      ...report,
      startedAt: instant(report.startedAt),
      finishedAt: instant(report.finishedAt),
    })),
  }
}
