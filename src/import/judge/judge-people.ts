import { allowedCommunities } from '../run'
import type { Run } from '../run'
import { stageName } from '../stage/stage-table'
import { addWarnings } from './issues'
import { quoted, workName } from './sql'

const CONTACTS = ['email', 'phone'] as const

/** Contact data of an activated person that differs from the package is kept, with a warning. */
const warnContacts = async (run: Run): Promise<void> => {
  const headers = run.tables.get('people')?.headers
  for (const contact of CONTACTS.filter((name) => headers?.has(name))) {
    const cell = quoted(contact)
    await addWarnings(
      run,
      'people',
      'CONTACT_DIFFERS',
      `select w.row_no, '${contact}', jsonb_build_object('person', w.code)
       from ${workName('people')} w join ${stageName(run.specOf('people'))} s on s.row_no = w.row_no
       join public.residents t on t.id = w.stored_id
       where t.activated_at is not null and s.${cell} is not null and lower(s.${cell}) is distinct from lower(t.${cell})`,
    )
  }
}

const TIES = ['occupancies', 'members', 'board_terms']

/**
 * A person with ties in a community the importer does not have is left as he is, with a warning where he would have
 * changed.
 */
const leaveOthersAlone = async (run: Run, allowed: string[]): Promise<void> => {
  const elsewhere = TIES.map(
    (table) =>
      `exists (select from public.${table} o where o.person_id = w.stored_id and o.community_id <> all($1::uuid[]))`,
  )
  const kept = `w.state = 'changed' and (${elsewhere.join(' or ')})`
  await addWarnings(
    run,
    'people',
    'PERSON_ELSEWHERE',
    `select w.row_no, 'code', jsonb_build_object('person', w.code) from ${workName('people')} w where ${kept}`,
    [allowed],
  )
  await run.client.query(`update ${workName('people')} w set state = 'unchanged' where ${kept}`, [allowed])
}

/** What an import may not do to people: overwrite an activated person's contact data, or change another's person. */
export const judgePeople = async (run: Run): Promise<void> => {
  await warnContacts(run)
  const allowed = allowedCommunities(run.importer)
  if (allowed) await leaveOthersAlone(run, allowed)
}

/** Gives every new person a login code of his own. */
export const assignLoginCodes = async (run: Run): Promise<void> => {
  const work = workName('people')
  await run.client.query(`alter table ${work} add column login_code text`)
  // Codes are random: draw again where two people of this import or a stored one got the same.
  const draw = `update ${work} w set login_code = portal.new_login_code() where w.state = 'new' and (
    w.login_code is null or exists (select from public.residents t where t.username = w.login_code)
    or exists (select from ${work} o where o.login_code = w.login_code and o.row_no < w.row_no))`
  while (((await run.client.query(draw)).rowCount ?? 0) > 0);
}
