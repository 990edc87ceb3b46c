import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Our own objects beside Payload's tables: schema `portal` with ids, sign-in codes, one-time codes and rate limits.
 * Functions are closed to everyone by default, so each says who may call it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(ids))
  await db.execute(sql.raw(loginCodes))
  await db.execute(sql.raw(oneTimeCodes))
  await db.execute(sql.raw(rateLimits))
  await db.execute(sql.raw(exactSums))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      drop aggregate portal.lcm_of(numeric);
      drop table portal.rate_limits;
      drop table portal.one_time_codes;
      drop function portal.new_login_code();
      drop function portal.uuid_v7();
    `),
  )
}

/** PostgreSQL 18 makes them itself; older servers from a random id with the time laid over its first 48 bits (RFC 9562). */
const ids = `
do $migration$ begin
  if exists (select from pg_proc where proname = 'uuidv7' and pronamespace = 'pg_catalog'::regnamespace) then
    create function portal.uuid_v7() returns uuid language sql volatile parallel safe as 'select uuidv7()';
  else
    create function portal.uuid_v7() returns uuid language sql volatile parallel safe as $$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
    $$;
  end if;
end $migration$;
grant execute on function portal.uuid_v7() to portal_app, portal_worker;
`

/** Eight characters without look-alikes; the first bytes of a v4 id are random. */
const loginCodes = `
create function portal.new_login_code() returns text language sql volatile as $$
  select string_agg(substr('23456789bcdfghjkmnpqrstvwxyz', get_byte(bytes, position) % 28 + 1, 1), '')
  from (select uuid_send(gen_random_uuid()) as bytes) random,
    unnest(array[0, 1, 2, 3, 4, 5, 14, 15]) as position
$$;
grant execute on function portal.new_login_code() to portal_app;
`

const oneTimeCodes = `
create table portal.one_time_codes (
  id uuid primary key,
  purpose text not null check (purpose in ('activation', 'reset')),
  collection text not null check (collection in ('residents', 'staff')),
  user_id uuid not null,
  code_hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index one_time_codes_hash on portal.one_time_codes (purpose, code_hash);
create index one_time_codes_user on portal.one_time_codes (collection, user_id) where used_at is null;
`

/** The shape rate-limiter-flexible reads and writes. */
const rateLimits = `
create table portal.rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_expire on portal.rate_limits (expire);
`

/** Fractions are added over their least common multiple: thirds and sixths have no exact decimals. */
const exactSums = `
create aggregate portal.lcm_of(numeric) (sfunc = lcm, stype = numeric, initcond = '1');
grant execute on function portal.lcm_of(numeric) to portal_app;
`
