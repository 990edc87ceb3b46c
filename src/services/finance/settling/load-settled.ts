import type { PoolClient } from 'pg'
import type { MeterReading } from '@/src/domain/meters/reading-points'
import type { SettledPremises } from '@/src/domain/finance/settling/participants'
import { loadPremises } from '../charging/load-premises'

type MeterRow = SettledPremises['meters'][number] & { premisesId: string; readings: MeterReading[] }

/** The premises of a building, or of the community, with all their meters and readings. */
export async function loadSettled(
  client: PoolClient,
  run: { communityId: string; buildingId: string | null; periodFromOn: string },
): Promise<SettledPremises[]> {
  const premises = await loadPremises(client, run.communityId, run.periodFromOn, run.buildingId)
  const { rows } = await client.query<MeterRow>(
    `select m.id, m.premises_id as "premisesId", m.kind, m.serial, m.digits::int as digits,
       m.installed_on as "installedOn", m.initial_reading as "initialReading", m.removed_on as "removedOn",
       m.final_reading as "finalReading",
       coalesce((select json_agg(json_build_object('readOn', r.read_on, 'kind', r.kind, 'value', r.value::text,
         'status', r.status, 'isRollover', r.rollover)) from meter_readings r where r.meter_id = m.id), '[]') as readings
     from meters m where m.premises_id = any($1::uuid[])
     order by m.installed_on, m.serial`,
    [premises.map(({ place }) => place.premisesId)],
  )
  return premises.map(({ place, code, facts, accounts, holdings }) => ({
    premisesId: place.premisesId,
    code,
    use: place.use,
    facts,
    accounts,
    holdings,
    meters: rows.filter((meter) => meter.premisesId === place.premisesId),
  }))
}

export type Advance = { accountId: string; component: string; chargedGr: number }

/** What the months from one to another charged in advance, by account and component: the latest posted run of each. */
export async function loadAdvances(
  client: PoolClient,
  communityId: string,
  fromPeriod: string,
  toPeriod: string,
): Promise<Advance[]> {
  const { rows } = await client.query<Advance>(
    `select l.account_id as "accountId", l.component, sum(l.charged_gr)::bigint as "chargedGr"
     from charge_run_lines l
     where l.run_id in (select distinct on (r.period) r.id from charge_runs r
       where r.community_id = $1 and r.state = 'posted' and r.period between $2 and $3
       order by r.period, r.sequence desc)
     group by l.account_id, l.component`,
    [communityId, fromPeriod, toPeriod],
  )
  return rows
}
