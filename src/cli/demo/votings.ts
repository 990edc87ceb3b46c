import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { addDays } from '@/src/domain/time/civil-date'
import type { Choice } from '@/src/domain/voting/model'
import { castVote } from '@/src/services/voting/cast-vote'
import { closeResolution } from '@/src/services/voting/move-resolution'
import { sendNotices } from '@/src/services/voting/notices'
import { openResolution } from '@/src/services/voting/open-resolution'

const ROOF = `§ 1. Właściciele lokali wyrażają zgodę na remont pokrycia dachu budynku, z wymianą obróbek blacharskich i rynien, za cenę nie wyższą niż 186 400,00 zł brutto.

§ 2. Koszt zostanie pokryty z funduszu remontowego.

§ 3. Zarząd podpisze umowę z wykonawcą, którego oferta będzie najkorzystniejsza spośród co najmniej trzech.

§ 4. Uchwała wchodzi w życie z dniem podjęcia.`

const PLAN = `§ 1. Właściciele lokali przyjmują roczny plan gospodarczy w brzmieniu załącznika do uchwały.

§ 2. Uchwała wchodzi w życie z dniem podjęcia.`

type Draft = {
  number: string
  title: string
  text: string
  category: string
  opensOn: string
  closesOn: string
}

/** A draft as staff would write it in the admin; null where the demo has it already. */
async function writeDraft(pool: Pool, community: string, draft: Draft): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into resolutions (id, created_at, updated_at, community_id, number, title, text, category, opens_on, closes_on)
     select portal.uuid_v7(), now(), now(), c.id, $2, $3, $4, $5::enum_resolutions_category, $6, $7 from communities c where c.code = $1
     on conflict (community_id, number) do nothing returning id`,
    [community, draft.number, draft.title, draft.text, draft.category, draft.opensOn, draft.closesOn],
  )
  return rows[0]?.id ?? null
}

const CHOICES: readonly Choice[] = ['for', 'for', 'for', 'against', 'for', 'for', 'abstain']

/** Paper votes of those who do not sign in to the demo: of every owner, or of two in five. */
async function votePaper(
  pool: Pool,
  resolutionId: string,
  on: string,
  apart: readonly string[],
  all: boolean,
): Promise<void> {
  const { rows } = await pool.query<{ owner: string }>(
    `select v.owner_id as owner from voting_rights v join residents r on r.id = v.owner_id
     where v.resolution_id = $1 and (r.code <> all($2) or $3) and v.basis = 'owner' group by v.owner_id order by min(v.position)`,
    [resolutionId, apart, all],
  )
  for (const [index, { owner }] of rows.entries()) {
    if (!all && index % 5 > 1) continue
    const choice = all ? 'for' : (CHOICES[index % CHOICES.length] ?? 'for')
    const channel = index % 3 === 0 ? 'meeting' : 'paper'
    await castVote(
      { resolutionId, personId: owner, choice, declaration: randomUUID(), channel, castOn: on },
      pool,
    ).catch(passOver)
  }
}

/** Who sold meanwhile has no vote on that day; the others' votes go on. */
const passOver = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}

/**
 * Two votings of the demo community: one that goes on, in which those who sign in have not voted yet, and one that was
 * adopted. A second run adds nothing.
 * @param apart codes of the people who sign in to the demo
 */
export async function makeDemoVotings(
  pool: Pool,
  { community, today, apart }: { community: string; today: string; apart: readonly string[] },
): Promise<void> {
  const year = today.slice(0, 4)
  const roof = { number: `4/${year}`, title: 'Remont dachu i rynien', text: ROOF, category: 'renovation' }
  const running = await writeDraft(pool, community, {
    ...roof,
    opensOn: addDays(today, -10),
    closesOn: addDays(today, 15),
  })
  if (running) {
    await openResolution({ resolutionId: running, staffId: null }, pool)
    await votePaper(pool, running, addDays(today, -3), apart, false)
  }
  const plan = {
    number: `3/${year}`,
    title: `Plan gospodarczy na rok ${year}`,
    text: PLAN,
    category: 'annualPlan',
  }
  const adopted = await writeDraft(pool, community, {
    ...plan,
    opensOn: addDays(today, -40),
    closesOn: today,
  })
  if (!adopted) return
  await openResolution({ resolutionId: adopted, staffId: null }, pool)
  await votePaper(pool, adopted, addDays(today, -20), apart, true)
  await closeResolution({ resolutionId: adopted, staffId: null }, pool)
  await sendNotices({ resolutionId: adopted, staffId: null }, pool)
}
