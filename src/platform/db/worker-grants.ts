import type pg from 'pg'
import { TASK_NAMES } from '@/src/platform/jobs/task-names'
import { APP_ROLE, WORKER_ROLE } from './roles'

/** Tables the worker's tasks touch, with the rights they need; columns where a table holds more than they need. */
const TASK_TABLES: readonly { table: string; rights: string }[] = [
  { table: 'public.outgoing_messages', rights: 'select, insert, update' },
  { table: 'public.announcements', rights: 'select (id, community_id, title, body_text)' },
  { table: 'public.announcement_deliveries', rights: 'select' },
  {
    table: 'public.residents',
    rights:
      'select (id, username, display_name, email, locale, disabled, email_refused_at), update (email_refused_at)',
  },
  { table: 'public.staff', rights: 'select (id, name, email, locale, role, disabled)' },
  { table: 'public.communities', rights: 'select (id, name, short_name, code, kind, bookkeeping)' },
  // Drafting the next month's charges: what they follow from is read, the drafts are written.
  { table: 'public.buildings', rights: 'select (id, code)' },
  { table: 'public.premises', rights: 'select' },
  { table: 'public.premises_parameters', rights: 'select' },
  { table: 'public.accounts', rights: 'select (id, code, premises_id, opened_on, closed_on)' },
  {
    table: 'public.occupancies',
    rights:
      'select (id, community_id, premises_id, person_id, principal_id, capacity, from_on, to_on, fraction_num, fraction_den)',
  },
  { table: 'public.occupancies_rels', rights: 'select' },
  { table: 'public.meters', rights: 'select (id, premises_id, kind, installed_on, removed_on, remote)' },
  // Whom to remind of readings.
  { table: 'public.meter_readings', rights: 'select (meter_id, window_id, status)' },
  { table: 'public.reading_windows', rights: 'select (id, community_id, building_id, opens_on, last_on)' },
  { table: 'public.reading_windows_kinds', rights: 'select (parent_id, value)' },
  // Whom to tell of surveys; answers and who took part stay closed.
  {
    table: 'public.surveys',
    rights:
      'select (id, community_id, title, state, opens_on, last_on, audience, audience_building_id, audience_staircase, audience_group_id)',
  },
  { table: 'public.resident_groups_rels', rights: 'select' },
  { table: 'public.rates', rights: 'select' },
  { table: 'public.charge_runs', rights: 'select, insert, update, delete' },
  { table: 'public.charge_run_accounts', rights: 'select, insert, delete' },
  { table: 'public.charge_run_lines', rights: 'select, insert, delete' },
  // Closing votings whose time is over and reminding of those that end soon; salts of votes stay closed.
  {
    table: 'public.resolutions',
    rights: 'select, update (state, adopted_on, closed_at, updated_at)',
  },
  { table: 'public.resolutions_rels', rights: 'select' },
  { table: 'public.files', rights: 'select (id, name, sha256)' },
  { table: 'public.voting_rights', rights: 'select' },
  {
    table: 'public.votes',
    rights: 'select (id, resolution_id, right_id, principal_id, choice, cast_on, position)',
  },
  { table: 'public.vote_annulments', rights: 'select (vote_id, step)' },
  { table: 'public.voting_declarations', rights: 'select (id, community_id, person_id, step, at)' },
  { table: 'public.members', rights: 'select' },
  { table: 'public.proxies', rights: 'select' },
  { table: 'public.proxies_rels', rights: 'select' },
  { table: 'public.staff_rels', rights: 'select' },
  // Closing repairs and telling of overdue ones.
  {
    table: 'public.faults',
    rights: 'select, update (status, done_on, report_text, rating, closed_on, updated_at)',
  },
  { table: 'public.fault_events', rights: 'select, insert' },
  { table: 'public.fault_followers', rights: 'select (fault_id, person_id)' },
  { table: 'public.audit_events', rights: 'select (seq, hash), insert' },
  { table: 'portal.muted_topics', rights: 'select' },
  { table: 'portal.one_time_codes', rights: 'select, insert, update, delete' },
  { table: 'portal.rate_limits', rights: 'select, delete' },
  // Drafts of forms that nobody saved; what stands in them stays closed.
  { table: 'public.payload_kv', rights: 'select (key), delete' },
]

const quoted = TASK_NAMES.map((name) => `'${name}'`).join(', ')

// The server reaches the queue through this one function: it runs as the owner and takes only tasks on the list.
const DOOR = [
  'create schema if not exists portal_jobs',
  `create or replace function portal_jobs.enqueue(
     task text, payload json, job_key text default null, run_at timestamptz default null,
     max_attempts int default null, queue text default null
   ) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare id bigint;
   begin
     if task is null or task not in (${quoted}) then
       raise exception 'unknown task %', task using errcode = '22023';
     end if;
     select j.id into id from graphile_worker.add_job(
       task, payload, queue_name := queue, run_at := run_at, max_attempts := max_attempts, job_key := job_key) j;
     return id;
   end $$`,
  'revoke all on function portal_jobs.enqueue from public',
  `grant usage on schema portal_jobs to ${APP_ROLE}, ${WORKER_ROLE}`,
  `grant execute on function portal_jobs.enqueue to ${APP_ROLE}, ${WORKER_ROLE}`,
]

// What load balancers and monitoring ask: when a worker was last seen, and what waits for one. Workers write the first;
// the queue itself stays closed to the server.
const STATE = [
  `create table if not exists portal_jobs.beats (worker text primary key, seen_at timestamptz not null)`,
  `grant usage on schema portal_jobs to ${WORKER_ROLE}`,
  `grant select, insert, update, delete on portal_jobs.beats to ${WORKER_ROLE}`,
  `create or replace function portal_jobs.state() returns table (
     seen_at timestamptz, waiting bigint, due_since timestamptz, given_up bigint
   ) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
     select (select max(b.seen_at) from portal_jobs.beats b),
       count(*) filter (where j.attempts < j.max_attempts),
       min(j.run_at) filter (where j.run_at <= now() and j.locked_at is null and j.attempts < j.max_attempts),
       count(*) filter (where j.attempts >= j.max_attempts)
     from graphile_worker._private_jobs j
   $$`,
  'revoke all on function portal_jobs.state from public',
  `grant execute on function portal_jobs.state to ${APP_ROLE}`,
]

const QUEUE = [
  `grant usage on schema graphile_worker to ${WORKER_ROLE}`,
  `grant select, insert, update, delete on all tables in schema graphile_worker to ${WORKER_ROLE}`,
  `revoke insert, update, delete on graphile_worker.migrations from ${WORKER_ROLE}`,
  `grant usage on all sequences in schema graphile_worker to ${WORKER_ROLE}`,
  `grant execute on all functions in schema graphile_worker to ${WORKER_ROLE}`,
]

// Row-level security is on for the library's tables, without a policy: rights alone would show the worker an
// empty queue, and it would wait there without an error.
const POLICIES = `do $$ declare t text; begin
  for t in select c.relname from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
  loop
    execute format('drop policy if exists worker_all on graphile_worker.%I', t);
    execute format(
      'create policy worker_all on graphile_worker.%I for all to ${WORKER_ROLE} using (true) with check (true)', t);
  end loop;
end $$`

/**
 * Opens the queue to worker and server. Runs after each migration of the queue's own schema, as a new table of
 * the library has neither grant nor policy.
 * @param owner connection of the role that migrates
 */
export const grantWorker = async (owner: pg.Client): Promise<void> => {
  for (const statement of [...DOOR, ...STATE, ...QUEUE, POLICIES]) await owner.query(statement)
  for (const { table, rights } of TASK_TABLES)
    await owner.query(`grant ${rights} on ${table} to ${WORKER_ROLE}`)
}
