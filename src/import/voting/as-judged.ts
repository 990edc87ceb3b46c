import type { Run } from '../run'
import { sound } from '../judge/issues'
import { workName } from '../judge/sql'

/**
 * Tables as they would stand after the import: sound rows of the package, and stored ones it does not replace. SQL for
 * a FROM clause.
 */
const merged = (run: Run, table: string, stored: string, fromPackage: string, fromStore: string): string => {
  if (!run.judged.has(table)) return `(select ${fromStore} from public.${stored} t)`
  return `(select ${fromPackage} from ${workName(table)} w where w.community_id is not null and ${sound(table)}
    union all select ${fromStore} from public.${stored} t
    where not exists (select from ${workName(table)} w where w.id = t.id and ${sound(table)}))`
}

export const tiesAsJudged = (run: Run): string =>
  merged(
    run,
    'occupancies',
    'occupancies',
    `w.community_id, w.premises_id, w.person_id, w.capacity, w.principal_id, w."from" as from_on, w."to" as to_on,
     w."fractionNum" as fraction_num, w."fractionDen" as fraction_den`,
    `t.community_id, t.premises_id, t.person_id, t.capacity::text, t.principal_id, t.from_on, t.to_on, t.fraction_num, t.fraction_den`,
  )

export const membersAsJudged = (run: Run): string =>
  merged(
    run,
    'members',
    'members',
    `w.community_id, w.person_id, w."from" as from_on, w."to" as to_on`,
    't.community_id, t.person_id, t.from_on, t.to_on',
  )

export const premisesAsJudged = (run: Run): string =>
  merged(
    run,
    'premises',
    'premises',
    `w.id, w.community_id, w.code, w."shareNum" as share_num, w."shareDen" as share_den`,
    't.id, t.community_id, t.code, t.share_num, t.share_den',
  )

export const kindsAsJudged = (run: Run): string =>
  run.judged.has('communities')
    ? `(select w.id, w.kind from ${workName('communities')} w union all select t.id, t.kind::text from public.communities t
       where not exists (select from ${workName('communities')} w where w.id = t.id))`
    : '(select t.id, t.kind::text as kind from public.communities t)'
