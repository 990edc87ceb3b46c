import { faultTerms } from '@/src/domain/maintenance/fault-terms'
import { workName } from '../judge/sql'
import type { Run } from '../run'

const work = workName('faults')

/** Terms of new faults, which the other program does not tell: those of an ordinary one, by the day of the report. */
const setTerms = async (run: Run): Promise<void> => {
  const { rows } = await run.client.query<{ day: string }>(
    `select distinct w."reportedOn"::text as day from ${work} w
     where w.state = 'new' and w.status not in ('rejected', 'done', 'confirmed', 'closed')`,
  )
  if (rows.length === 0) return
  const terms = rows.map(({ day }) => ({ day, ...faultTerms('normal', day) }))
  await run.client.query(
    `update public.faults f set react_by_on = t.react_by, fix_by_on = t.fix_by
     from ${work} w join unnest($1::date[], $2::date[], $3::date[]) t(day, react_by, fix_by) on t.day = w."reportedOn"
     where w.state = 'new' and f.id = w.id`,
    [
      terms.map(({ day }) => day),
      terms.map(({ reactByOn }) => reactByOn),
      terms.map(({ fixByOn }) => fixByOn),
    ],
  )
}

const events = (select: string): string => `
  insert into public.fault_events (id, community_id, fault_id, at, kind, status, visibility, author, created_at, updated_at)
  ${select}`

const noon = (day: string): string => `((${day} + time '12:00') at time zone 'Europe/Warsaw')`

/** The timeline of imported faults: their report, and each status that differs from the last one told. */
const addEvents = async (run: Run): Promise<void> => {
  await run.client.query(
    events(`select portal.uuid_v7(), f.community_id, f.id, ${noon('f.reported_on')}, 'reported', 'reported', 'residents',
      'system', now(), now() from ${work} w join public.faults f on f.id = w.id where w.state = 'new'`),
  )
  await run.client.query(
    events(`select portal.uuid_v7(), f.community_id, f.id,
      case when w.state = 'new' then greatest(${noon('coalesce(f.done_on, f.reported_on)')}, ${noon('f.reported_on')} + interval '1 minute')
        else now() end,
      'status', f.status, 'residents', 'system', now(), now()
    from ${work} w join public.faults f on f.id = w.id
    where w.state in ('new', 'changed') and f.status is distinct from (
      select e.status from public.fault_events e where e.fault_id = f.id and e.status is not null
      order by e.at desc, e.id desc limit 1)`),
  )
}

/** A fault that the other program closed, or opened again, is so here too. */
const setClosing = (run: Run) =>
  run.client.query(`update public.faults f
    set closed_on = case when f.status in ('closed', 'rejected') then coalesce(f.closed_on, f.done_on, current_date) end
    from ${work} w where w.state = 'changed' and f.id = w.id`)

/** What follows from imported faults: terms, the timeline, the closing day. */
export const finishFaults = async (run: Run): Promise<void> => {
  await setTerms(run)
  await setClosing(run)
  await addEvents(run)
}
