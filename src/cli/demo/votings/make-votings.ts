import type { Pool } from 'pg'
import { addDays } from '@/src/domain/time/civil-date'
import type { Choice } from '@/src/domain/voting/model'
import { issueBallots } from '@/src/services/voting/ballots'
import { annulVote } from '@/src/services/voting/annul-vote'
import { closeResolution } from '@/src/services/voting/move-resolution'
import { sendNotices } from '@/src/services/voting/notices'
import { openResolution } from '@/src/services/voting/open-resolution'
import { castBy, castPapers } from './cast-papers'
import { deliverSome, demand, grantProxy } from './papers-of-owners'
import { CAMERAS, MANAGEMENT, PLAN, ROOF, STATUTE, type DemoDraft } from './texts'
import { attachPdf, writeDraft } from './write-draft'

type Demo = { pool: Pool; today: string; apart: readonly string[]; manager: string | null }

/** A draft with its day, opened; null where the demo has it already. */
async function opened(demo: Demo, draft: DemoDraft): Promise<string | null> {
  const id = await writeDraft(demo.pool, draft, demo.today)
  if (id === null) return null
  if (draft === ROOF)
    await attachPdf(demo.pool, id, {
      name: 'kosztorys-dachu.pdf',
      title: 'Kosztorys remontu dachu',
      lines: [
        'Rozbiórka starego pokrycia i wywóz: 21 800,00 zł.',
        'Papa termozgrzewalna, dwie warstwy, 1 240 m²: 118 900,00 zł.',
        'Obróbki blacharskie i rynny: 33 200,00 zł.',
        'Kominy i świetliki: 12 500,00 zł.',
        'Razem brutto: 186 400,00 zł.',
      ],
    })
  await openResolution({ resolutionId: id, staffId: demo.manager }, demo.pool)
  return id
}

/** Of seven: five for, one against, one abstains. */
const MOSTLY_FOR: readonly Choice[] = ['for', 'for', 'for', 'against', 'for', 'for', 'abstain']
const mostlyFor = (index: number): Choice => MOSTLY_FOR[index % MOSTLY_FOR.length] ?? 'for'

/** Votes go on: papers of some, ballots printed, spouses who differ, a mistake that waits for a second person. */
async function runRoof(demo: Demo): Promise<void> {
  const { pool, today, apart, manager } = demo
  const id = await opened(demo, ROOF)
  if (id === null) return
  const on = addDays(today, -3)
  await grantProxy(pool, {
    principal: 'KL-040',
    agent: 'KL-040-P',
    resolutionId: id,
    fromOn: addDays(today, -9),
  })
  await issueBallots({ resolutionId: id, staffId: manager }, pool)
  const someVote = (index: number) => (index % 5 > 1 ? null : mostlyFor(index))
  await castPapers(pool, {
    resolutionId: id,
    on,
    apart: [...apart, 'KL-040'],
    channel: 'paper',
    choiceAt: someVote,
  })
  await castBy(pool, { resolutionId: id, code: 'KL-031-2', choice: 'for', on })
  await castBy(pool, { resolutionId: id, code: 'KL-031-S', choice: 'against', on })
  const mistaken = await castBy(pool, {
    resolutionId: id,
    code: 'KL-072',
    choice: 'against',
    on: addDays(today, -1),
  })
  if (manager && mistaken)
    await annulVote(
      'proposed',
      {
        resolutionId: id,
        voteId: mistaken,
        staffId: manager,
        reason: 'Na karcie zaznaczono „za”, wpisano „przeciw”.',
      },
      pool,
    )
}

/** Adopted today: closed, everyone notified, some letters back with their confirmation. */
async function runPlan(demo: Demo): Promise<void> {
  const { pool, today, manager } = demo
  const id = await opened(demo, PLAN)
  if (id === null) return
  const papers = { resolutionId: id, on: addDays(today, -20), apart: [], channel: 'paper' as const }
  await castPapers(pool, { ...papers, choiceAt: (index) => (index % 9 === 4 ? 'against' : 'for') })
  await closeResolution({ resolutionId: id, staffId: manager }, pool)
  await sendNotices({ resolutionId: id, staffId: manager }, pool)
  await deliverSome(pool, { resolutionId: id, staffId: manager, deliveredOn: today })
}

/**
 * Votings that show all of it: two that go on in the wspólnota (by shares with an attachment, one owner one vote with a
 * notary) and one in the cooperative, a draft, and one adopted today; those of the year before came by import. A second
 * run adds nothing.
 * @param apart codes of the people who sign in to the demo
 */
export async function makeDemoVotings(
  pool: Pool,
  { today, apart }: { today: string; apart: readonly string[] },
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from staff where email = 'manager@demo.example'`,
  )
  const demo: Demo = { pool, today, apart, manager: rows[0]?.id ?? null }
  await runPlan(demo)
  await runRoof(demo)
  const management = await opened(demo, MANAGEMENT)
  if (management) {
    const some = (index: number) => (index % 4 > 0 ? null : mostlyFor(index))
    const meeting = { resolutionId: management, on: addDays(today, -4), apart, channel: 'meeting' as const }
    await castPapers(pool, { ...meeting, choiceAt: some })
  }
  const cameras = await writeDraft(pool, CAMERAS, today)
  if (cameras)
    for (const code of ['KL-005', 'KL-009', 'KL-018'])
      await demand(pool, { kind: 'meeting', code, demandedOn: addDays(today, -2) })
  const statute = await opened(demo, STATUTE)
  if (statute) {
    const third = (index: number) => (index % 3 > 0 ? null : mostlyFor(index))
    await castPapers(pool, {
      resolutionId: statute,
      on: addDays(today, -2),
      apart,
      channel: 'paper',
      choiceAt: third,
    })
  }
}
