import type { Pool } from 'pg'
import { faultTerms } from '@/src/domain/maintenance/fault-terms'
import { addDays, addMonths } from '@/src/domain/time/civil-date'
import { keepDemoFile } from '../keep-demo-file'
import { drawnPhoto, type Drawing } from './photos'
import { CONTRACTORS, STORIES, type Story, type When, type WorkStory } from './stories'

const COMMUNITY = 'WM-KLONOWA'

type Demo = {
  pool: Pool
  today: string
  community: string
  manager: string | null
  technician: string | null
}

/** A moment of a story, as Postgres reads a Warsaw wall-clock time. */
const clockOf = (today: string, [daysAgo, time]: When): string => `${addDays(today, -daysAgo)} ${time}`

const warsaw = (place: string): string => `(${place}::timestamp at time zone 'Europe/Warsaw')`

async function addContractors({ pool, today, community }: Demo): Promise<void> {
  for (const { name, nip, phone, specialities, contractNumber, insuredInDays } of CONTRACTORS)
    await pool.query(
      `with made as (
         insert into contractors (id, name, nip, phone, specialities, contract_number, insured_until_on, created_at, updated_at)
         values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, now(), now()) returning id)
       insert into contractors_rels ("order", parent_id, path, communities_id) select 1, made.id, 'communities', $7 from made`,
      [name, nip, phone, specialities, contractNumber, addDays(today, insuredInDays), community],
    )
}

const insertFault = `
insert into faults (id, community_id, building_id, premises_id, staircase, spot, category, title, description, reporter_id, access,
  status, priority, visibility, reported_on, react_by_on, fix_by_on, done_on, report_text, closed_on, visit_at, assignee_id,
  contractor_id, created_at, updated_at)
select portal.uuid_v7(), c.id, b.id, p.id, $4, $5, $6, $7, $8, r.id, $10, $11, $12, 'building', $13, $14, $15, $16, $17, $18,
  ${warsaw('$19')}, $20, (select k.id from contractors k where k.name = $21 limit 1), now(), now()
from communities c join buildings b on b.community_id = c.id and b.code = $2
join residents r on r.code = $9 left join premises p on p.community_id = c.id and p.code = $3
where c.id = $1 returning id`

const dayOf = (today: string, when: When | undefined): string | null =>
  when ? addDays(today, -when[0]) : null

async function addFault(demo: Demo, story: Story): Promise<string> {
  const { pool, today, community, technician } = demo
  const reportedOn = addDays(today, -story.reported[0])
  const { reactByOn, fixByOn } = faultTerms(story.priority, reportedOn)
  const states = story.steps.flatMap(({ status }) => status ?? [])
  const visit = story.steps.findLast(({ visit: at }) => at)?.visit
  const closed = story.steps.find(({ status }) => status === 'closed')
  const { rows } = await pool.query<{ id: string }>(insertFault, [
    ...[community, story.building, story.premises ?? null, story.staircase ?? null, story.spot ?? null],
    ...[story.category, story.title, story.description, story.reporter, story.access ?? null],
    ...[states.at(-1) ?? 'reported', story.priority, reportedOn, reactByOn, fixByOn],
    ...[dayOf(today, story.work?.at), story.work?.scope ?? null, dayOf(today, closed?.at)],
    ...[visit ? clockOf(today, visit) : null, story.isAssigned ? technician : null],
    story.contractor ?? null,
  ])
  if (!rows[0]) throw new Error(`The demo has no place or person for the fault ${story.key}.`)
  return rows[0].id
}

const insertEvent = `
insert into fault_events (id, community_id, fault_id, at, kind, status, body, visit_at, visibility, author, person_id, staff_id,
  created_at, updated_at)
select portal.uuid_v7(), f.community_id, f.id, ${warsaw('$2')}, $3, $4, $5, ${warsaw('$6')}, $7, $8,
  case when $8 = 'resident' then f.reporter_id end, $9, now(), now()
from faults f where f.id = $1 returning id`

async function addEvents(demo: Demo, faultId: string, story: Story): Promise<void> {
  const { pool, today, community, manager, technician } = demo
  const reported = await pool.query<{ id: string }>(insertEvent, [
    ...[
      faultId,
      clockOf(today, story.reported),
      'reported',
      'reported',
      null,
      null,
      'residents',
      'resident',
      null,
    ],
  ])
  const subjectId = reported.rows[0]?.id ?? ''
  for (const drawing of story.photos ?? [])
    await keepPhoto(demo, drawing, { community, subject: 'fault-events', subjectId })
  for (const { at, kind = 'status', status = null, body = null, visit, isInternal, by } of story.steps)
    await pool.query(insertEvent, [
      ...[faultId, clockOf(today, at), kind, status, body, visit ? clockOf(today, visit) : null],
      ...[isInternal ? 'internal' : 'residents', by === 'resident' ? 'resident' : 'staff'],
      by === 'resident' ? null : by === 'technician' ? technician : manager,
    ])
}

type Subject = { community: string; subject: 'fault-events' | 'work-reports'; subjectId: string }

const keepPhoto = async ({ pool }: Demo, drawing: Drawing, subject: Subject): Promise<string> =>
  keepDemoFile(pool, {
    ...subject,
    bytes: await drawnPhoto(drawing),
    name: `${drawing}.jpg`,
    purpose: 'photo',
  })

/** The newest invoice for repairs that the community's register holds. */
const nameInvoice = `
update work_reports w set supplier_invoice_id = i.id, invoice = i.number from (
  select id, number from supplier_invoices where community_id = $2 and category = 'Konserwacja i drobne naprawy'
  order by issued_on desc, id limit 1) i where w.id = $1`

async function addWork(demo: Demo, faultId: string, work: WorkStory): Promise<void> {
  const { pool, today, community } = demo
  const doneOn = addDays(today, -work.at[0])
  const { rows } = await pool.query<{ id: string }>(
    `insert into work_reports (id, community_id, fault_id, started_at, finished_at, scope, cause, worker, contractor_id,
       guarantee_months, guarantee_until_on, cost_gross_gr, invoice, created_at, updated_at)
     select portal.uuid_v7(), f.community_id, f.id, ${warsaw('$2')}, ${warsaw('$3')}, $4, $5, $6, f.contractor_id, $7, $8, $9, $10,
       now(), now()
     from faults f where f.id = $1 returning id`,
    [
      ...[faultId, `${doneOn} ${work.from}`, clockOf(today, work.at), work.scope, work.cause, work.worker],
      ...[work.guaranteeMonths, addMonths(doneOn, work.guaranteeMonths), work.costGrossGr, work.invoice],
    ],
  )
  const id = rows[0]?.id ?? ''
  if (work.isRegistered) await pool.query(nameInvoice, [id, community])
  for (const [index, drawing] of work.after.entries()) {
    const fileId = await keepPhoto(demo, drawing, { community, subject: 'work-reports', subjectId: id })
    await pool.query(
      `insert into work_reports_rels ("order", parent_id, path, files_id) values ($1, $2, 'photosAfter', $3)`,
      [index + 1, id, fileId],
    )
  }
}

/**
 * Faults that show their whole life: one repaired that waits for the first resident's word, some of common parts on their
 * way, one overdue, one just reported, one closed; contractors whose insurance holds, ends soon and has ended. Those of the
 * years before came by import. A second run adds nothing.
 */
export async function makeDemoFaults(pool: Pool, today: string): Promise<void> {
  const { rows } = await pool.query<Omit<Demo, 'pool' | 'today'> & { done: boolean }>(
    `select c.id as community, exists (select from contractors) as done,
       (select s.id from staff s where s.role = 'manager' order by s.email limit 1) as manager,
       (select s.id from staff s where s.role = 'technician' order by s.email limit 1) as technician
     from communities c where c.code = $1`,
    [COMMUNITY],
  )
  const [found] = rows
  if (!found || found.done) return
  const demo: Demo = { pool, today, ...found }
  await addContractors(demo)
  for (const story of STORIES) {
    const faultId = await addFault(demo, story)
    await addEvents(demo, faultId, story)
    if (story.work) await addWork(demo, faultId, story.work)
    for (const code of story.followers ?? [])
      await pool.query(
        `insert into fault_followers (id, community_id, fault_id, person_id, created_at, updated_at)
         select portal.uuid_v7(), $1, $2, r.id, now(), now() from residents r where r.code = $3`,
        [demo.community, faultId, code],
      )
  }
}
