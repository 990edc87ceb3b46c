import type { Run } from '../run'
import { addErrors } from './issues'
import { judgeFiles } from './judge-files'
import { knownName, workName } from './sql'

const TABLE = 'documents'

/** Groups have no code of their own: their name stands on each of their rows. */
const groupKnown = (run: Run): string => {
  const stored = `exists (select from public.resident_groups g where g.community_id = w.community_id and g.name = u.code)`
  return run.judged.has('resident-groups')
    ? `(${stored} or exists (select from ${workName('resident-groups')} g where g.community_id = w.community_id and g.name = u.code))`
    : stored
}

const known = (table: string, more = ''): string =>
  `exists (select from ${knownName(table)} k where k.code = u.code${more})`

/** By kind of audience, SQL that says whether what it names is there. */
const isKnown = (run: Run): Record<string, string> => {
  const mine = ' and k.community_id = w.community_id'
  return {
    building: known('buildings', mine),
    staircase: `exists (select from ${knownName('buildings')} b join ${knownName('premises')} k on k.building = b.id
      where b.community_id = w.community_id and b.code || '/' || k.staircase = u.code)`,
    premises: known('premises', mine),
    resident: known('people'),
    group: groupKnown(run),
  }
}

/** References are judged only against tables that could be read. */
const sources: Record<string, string> = {
  building: 'buildings',
  staircase: 'premises',
  premises: 'premises',
  resident: 'people',
  group: 'resident-groups',
}

const judgeAudience = async (run: Run): Promise<void> => {
  for (const [kind, test] of Object.entries(isKnown(run))) {
    if (run.unreadable.has(sources[kind] ?? '')) continue
    await addErrors(
      run,
      TABLE,
      'UNKNOWN_REFERENCE',
      `select distinct on (w.row_no) w.row_no, 'audience', jsonb_build_object('value', '${kind}:' || u.code)
       from ${workName(TABLE)} w cross join lateral (
         select substr(part, ${kind.length + 2}) as code from unnest(string_to_array(w.audience, '|')) part
         where part like '${kind}:%') u
       where w.community_id is not null and not ${test} order by w.row_no, u.code`,
    )
  }
}

/** A number of a resolution that stands neither in the package nor in the portal. */
const judgeResolutions = async (run: Run): Promise<void> => {
  if (run.unreadable.has('resolutions')) return
  await addErrors(
    run,
    TABLE,
    'UNKNOWN_REFERENCE',
    `select w.row_no, 'resolution', jsonb_build_object('value', w.resolution) from ${workName(TABLE)} w
     where w.resolution is not null and w.community_id is not null and not exists (
       select from ${knownName('resolutions')} k where k.community_id = w.community_id and k.code = w.resolution)`,
  )
}

/** The rules of documents beyond single cells: their files and those they are for. */
export const judgeDocuments = async (run: Run): Promise<void> => {
  await judgeFiles(TABLE)(run)
  await judgeAudience(run)
  await judgeResolutions(run)
}
