import { ENDED_STATES } from '@/src/domain/maintenance/fault-states'
import type { Statement } from '@/src/platform/db/pool'

const ended = ENDED_STATES.map((state) => `'${state}'`).join(', ')

/** Repairs done after one day and until another, `f` the faults of the community. */
const repairs = (after: string, until: string): string => `(select json_build_object('count', count(*)::int,
    'medianDays', percentile_disc(0.5) within group (order by f.done_on - f.reported_on),
    'inTime', (count(*) filter (where f.done_on <= f.fix_by_on))::int,
    'withTerm', (count(*) filter (where f.fix_by_on is not null))::int)
  from own f where f.done_on > ${after} and f.done_on <= ${until})`

/** Counts alone, no row about anybody. $1 community, $2 today, $3 and $4 the same day one and two years before. */
const text = `
with own as (
  select category, status, reported_on, fix_by_on, done_on from faults where community_id = $1
), waiting as (
  select * from own where status not in (${ended})
), latest as (
  select distinct on (i.building_id, i.kind, coalesce(i.subject, '')) i.building_id, i.kind, i.subject, i.done_on, i.next_on
  from inspections i where i.community_id = $1
  order by i.building_id, i.kind, coalesce(i.subject, ''), i.done_on desc, i.id desc
)
select
  coalesce((select json_agg(json_build_array(s.status, s.count)) from (
    select status, count(*)::int as count from own where status not in ('rejected', 'closed') group by 1) s), '[]') as states,
  (select count(*)::int from waiting where fix_by_on < $2::date) as overdue,
  (select min(reported_on) from waiting) as "oldestOn",
  (select count(*)::int from own where reported_on > $3::date) as reported,
  coalesce((select json_agg(json_build_array(c.category, c.count)) from (select category, count(*)::int as count from own
    where reported_on > $3::date group by 1 order by 2 desc, 1 limit 5) c), '[]') as categories,
  ${repairs('$3::date', '$2::date')} as repairs,
  ${repairs('$4::date', '$3::date')} as before,
  coalesce((select json_agg(json_build_object('id', b.id, 'name', b.street, 'inspections', coalesce((
      select json_agg(json_build_object('kind', l.kind, 'subject', l.subject, 'doneOn', l.done_on, 'nextOn', l.next_on,
        'open', (select count(*)::int from inspection_findings n join inspections j on j.id = n.inspection_id
          where j.building_id = l.building_id and j.kind = l.kind and coalesce(j.subject, '') = coalesce(l.subject, '')
            and n.settled_on is null and (n.fault_id is null or exists (select from faults x where x.id = n.fault_id
              and x.status not in ('done', 'confirmed', 'closed')))))
        order by l.next_on nulls last) from latest l where l.building_id = b.id), '[]')) order by b.street, b.id)
    from buildings b where b.community_id = $1), '[]') as buildings`

type Days = { communityId: string; todayOn: string; yearAgoOn: string; twoYearsAgoOn: string }

export const overviewStatement = ({ communityId, todayOn, yearAgoOn, twoYearsAgoOn }: Days): Statement => ({
  name: 'board_faults',
  text,
  values: [communityId, todayOn, yearAgoOn, twoYearsAgoOn],
})
