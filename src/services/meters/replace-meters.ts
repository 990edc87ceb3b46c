import type { Pool, PoolClient } from 'pg'
import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import { DomainError } from '@/src/domain/domain-error'
import { unitsAtScale } from '@/src/domain/finance/decimal'
import { readDial } from '@/src/domain/meters/assess-reading'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import { todayInWarsaw } from '@/src/platform/clock'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'

/** One meter taken out and the one put in its place, as typed: both states carry one date (domain rules 5). */
export type Replacement = {
  meterId: string
  finalReading: string
  serial: string
  initialReading: string
}

export type ReplacementRound = {
  replacedOn: string
  /** Legalisation of the new meters; null where they have none. */
  legalUntilOn: string | null
  rows: readonly Replacement[]
}

type OldMeter = {
  id: string
  community_id: string
  serial: string
  digits: string
  decimals: string
  installed_on: string
  removed_on: string | null
  last_on: string
  last_value: string
}

type Checked = { old: OldMeter; serial: string; finalReading: string; initialReading: string }

const oldMeters = `
select m.id, m.community_id, m.serial, m.digits, m.decimals, m.installed_on, m.removed_on,
  coalesce(l.read_on, m.installed_on) as last_on, coalesce(l.value, m.initial_reading)::text as last_value
from meters m left join lateral (select r.read_on, r.value from meter_readings r
  where r.meter_id = m.id and r.status = 'accepted' order by r.read_on desc limit 1) l on true
where m.id = any($1::uuid[]) and ($2::uuid[] is null or m.community_id = any($2)) order by m.id for update of m`

/** A refusal names the old meter, which the clerk finds in his list. */
const refuse = (code: string, serial: string): never => {
  throw new DomainError(code, { serial })
}

function checked(row: Replacement, old: OldMeter | undefined, { replacedOn }: ReplacementRound): Checked {
  if (!old) throw new DomainError('UNKNOWN_METER', {})
  if (old.removed_on !== null) refuse('METER_REMOVED', old.serial)
  if (replacedOn > todayInWarsaw()) refuse('READING_FUTURE', old.serial)
  if (replacedOn < old.installed_on || replacedOn < old.last_on) refuse('REPLACED_BEFORE_LAST', old.serial)
  const dial = { digits: Number(old.digits), decimals: Number(old.decimals) }
  const finalReading = readDial(row.finalReading, dial)
  const initialReading = readDial(row.initialReading, dial)
  if (!finalReading.ok) throw new DomainError(finalReading.code, { serial: old.serial })
  if (!initialReading.ok) throw new DomainError(initialReading.code, { serial: old.serial })
  if (unitsAtScale(finalReading.value, READING_SCALE) < unitsAtScale(old.last_value, READING_SCALE))
    refuse('FINAL_FALLING', old.serial)
  const serial = row.serial.trim()
  if (serial === '' || serial.length > 100) refuse('NEW_SERIAL', old.serial)
  return { old, serial, finalReading: finalReading.value, initialReading: initialReading.value }
}

/**
 * Takes meters out and puts new ones in their place, all or none: final and initial state on one date, the new meter
 * measures the same place in the same units, and meters behind a main one follow it. Readings that wait for an old meter
 * are refused, as its final state has settled them.
 * @returns ids of the new meters
 * @throws DomainError with the serial of the old meter: UNKNOWN_METER, METER_REMOVED, REPLACED_BEFORE_LAST, FINAL_FALLING,
 *   NEW_SERIAL, SERIAL_TAKEN, READING_NUMBER, READING_DECIMALS, READING_CAPACITY, READING_FUTURE
 */
export function replaceMeters(
  round: ReplacementRound,
  keeper: MeterKeeper,
  pool: Pool = appPool(),
): Promise<string[]> {
  return transaction(pool, async (client) => {
    const ids = round.rows.map(({ meterId }) => meterId)
    const { rows } = await client.query<OldMeter>(oldMeters, [ids, communitiesOf(keeper)])
    const known = new Map(rows.map((row) => [row.id, row]))
    const changes = round.rows.map((row) => checked(row, known.get(row.meterId), round))
    const made: string[] = []
    for (const change of changes) made.push(await replaceOne(client, change, round, keeper))
    return made
  })
}

async function replaceOne(
  client: PoolClient,
  { old, serial, finalReading, initialReading }: Checked,
  { replacedOn, legalUntilOn }: ReplacementRound,
  keeper: MeterKeeper,
): Promise<string> {
  const taken = await client.query(`select 1 from meters where community_id = $1 and serial = $2`, [
    old.community_id,
    serial,
  ])
  if (taken.rowCount !== 0) throw new DomainError('SERIAL_TAKEN', { serial })
  await client.query(
    `update meters set removed_on = $2, final_reading = $3, updated_at = now() where id = $1`,
    [old.id, replacedOn, finalReading],
  )
  const { rows } = await client.query<{ id: string }>(newMeter, [
    old.id,
    serial,
    replacedOn,
    initialReading,
    legalUntilOn,
  ])
  const id = rows[0]?.id ?? ''
  await follow(client, old.id, id)
  await recordEvent(client, {
    actorKind: 'staff',
    actorId: keeper.staffId,
    communityId: old.community_id,
    action: 'meter.replace',
    objectType: 'meters',
    objectId: id,
    details: { replaces: old.id },
  })
  return id
}

/** Meters behind the old one now stand behind the new one, and what waited for it is refused. */
async function follow(client: PoolClient, oldId: string, id: string): Promise<void> {
  await client.query(
    `update meters set parent_id = $2, updated_at = now() where parent_id = $1 and removed_on is null`,
    [oldId, id],
  )
  await client.query(
    `update meter_readings set status = 'rejected', reason = $2, updated_at = now() where meter_id = $1 and status = 'pending'`,
    [oldId, REPLACED_REASON],
  )
}

/** The resident reads it beside the meter; residents' own language is not known to a stored reason. */
const REPLACED_REASON = 'Licznik został wymieniony.'

const newMeter = `
insert into meters (id, community_id, serial, premises_id, building_id, parent_id, kind, unit, decimals, digits, installed_on,
  initial_reading, legal_until_on, replaces_id, location, remote)
select portal.uuid_v7(), community_id, $2, premises_id, building_id, parent_id, kind, unit, decimals, digits, $3, $4, $5, id,
  location, remote
from meters where id = $1 returning id`
