import { beforeAll, describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { setClockForTests } from '@/src/platform/clock'
import { keepFile } from '@/src/services/system/keep-file'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { annulVote } from '@/src/services/voting/annul-vote'
import { closeResolution } from '@/src/services/voting/move-resolution'
import { listNotices, noteDelivery } from '@/src/services/voting/notice-list'
import { sendNotices } from '@/src/services/voting/notices'
import { openResolution } from '@/src/services/voting/open-resolution'
import { recountResolutions } from '@/src/services/voting/verify-votings'
import { loadResolution } from '@/src/services/voting/voting-rows'
import { samplePdf } from '@/tests/support/sample-files'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const [manager, admin] = [idOf('staff', 'manager'), idOf('staff', 'admin')]
const opened = async (label: string, values: Record<string, unknown> = {}): Promise<string> => {
  const id = await draft(owner(), label, values)
  await openResolution({ resolutionId: id, staffId: manager })
  return id
}
const load = (id: string) => loadResolution(appPool(), id)
const mailsOf = async (key: string) =>
  (
    await owner().query<{ legal: boolean; resident_id: string; staff_id: string }>(
      'select legal, resident_id, staff_id from outgoing_messages where "key" = $1',
      [key],
    )
  ).rows
const onDay = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
  setClockForTests(() => new Date(`${day}T12:00:00Z`))
  try {
    return await work()
  } finally {
    setClockForTests(() => todayAt)
  }
}

/** Shares of an eighth each, so that five of eight adopt. */
beforeAll(async () => {
  await consent(owner(), 'buyer', 'halfOwnerA', 'ownerOfTwo', 'representative')
  await owner().query('update premises set share_num = 1, share_den = 8 where community_id = $1', [
    idOf('communities', 'C1'),
  ])
})

/** Adopted by the buyer, the owner of two, the company and the owner: five eighths. */
async function adopted(label: string): Promise<{ id: string; deciding: string }> {
  const id = await opened(label)
  for (const person of ['buyer', 'ownerOfTwo', 'representative']) await cast(id, person, 'for')
  const { votes } = await cast(id, 'owner', 'for', { channel: 'paper' })
  await closeResolution({ resolutionId: id, staffId: manager })
  return { id, deciding: votes[0]!.id }
}

describe('an annulment after the end', () => {
  it('counts anew: the result turns round, and owners can be notified of it', async () => {
    const { id, deciding } = await adopted('N1')
    expect(await load(id)).toMatchObject({ state: 'adopted', adoptedOn: '2026-03-10' })
    await sendNotices({ resolutionId: id, staffId: manager })
    const step = { resolutionId: id, voteId: deciding, reason: 'Podpis innej osoby' }
    expect(await annulVote('proposed', { ...step, staffId: manager })).toBe(false)
    expect(await load(id)).toMatchObject({ state: 'adopted' })
    expect(await annulVote('approved', { ...step, staffId: admin })).toBe(true)
    expect(await load(id)).toMatchObject({ state: 'rejected', adoptedOn: null })
    expect((await recountResolutions(appPool())).broken).toEqual([])
    const again = await sendNotices({ resolutionId: id, staffId: manager })
    expect(again.portal + again.post).toBeGreaterThan(0)
    expect(new Set((await listNotices(appPool(), await load(id))).map(({ result }) => result)).size).toBe(2)
  })

  it('touches nothing that a court has settled', async () => {
    const { id, deciding } = await adopted('N2')
    await owner().query(`update resolutions set state = 'repealed' where id = $1`, [id])
    const step = { resolutionId: id, voteId: deciding, reason: 'Podpis innej osoby', staffId: manager }
    await expect(annulVote('proposed', step)).rejects.toMatchObject({ code: 'VOTING_SETTLED' })
    const back = owner().query(`update resolutions set state = 'adopted' where id = $1`, [id])
    await expect(back).rejects.toMatchObject({ code: '42501' })
  })
})

describe('notices', () => {
  it('go by mail that nobody mutes to who declared so, on paper to the others, once', async () => {
    const { id } = await adopted('N3')
    const sent = await sendNotices({ resolutionId: id, staffId: manager })
    const mails = await mailsOf(`resolution-result:${id}:adopted`)
    expect(mails).toHaveLength(sent.portal)
    expect(mails.every(({ legal }) => legal)).toBe(true)
    expect(await sendNotices({ resolutionId: id, staffId: manager })).toEqual({ portal: 0, post: 0 })
  })

  it('prove their delivery, from which six weeks run for each owner', async () => {
    const { id } = await adopted('N4')
    await sendNotices({ resolutionId: id, staffId: manager })
    const [letter] = (await listNotices(appPool(), await load(id))).filter(
      ({ channel }) => channel === 'post',
    )
    expect(letter).toMatchObject({ deliveredOn: null, lastChallengeOn: null })
    const delivery = {
      resolutionId: id,
      noticeIds: [letter!.id],
      channel: 'post',
      proof: 'RR 1',
      staffId: manager,
    } as const
    const note = (deliveredOn: string) => noteDelivery({ ...delivery, deliveredOn })
    await expect(note('2026-03-09')).rejects.toMatchObject({ code: 'OUT_OF_TIME' })
    await expect(note('2026-03-19')).rejects.toMatchObject({ code: 'OUT_OF_TIME' })
    await onDay('2026-03-20', () => note('2026-03-20'))
    const after = (await listNotices(appPool(), await load(id))).find(
      ({ id: notice }) => notice === letter!.id,
    )
    // 1 May, Saturday, 3 May: the vector of domain.md 1.7.
    expect(after).toMatchObject({ deliveredOn: '2026-03-20', proof: 'RR 1', lastChallengeOn: '2026-05-04' })
    const taken = owner().query('update resolution_notices set delivered_on = null where id = $1', [
      letter!.id,
    ])
    await expect(taken).rejects.toMatchObject({ code: '42501' })
  })
})

describe('attachments', () => {
  it('are part of what opening freezes, in the admin and in the database', async () => {
    const id = await draft(owner(), 'F1')
    const kept = await inTransaction(world.payload(), (req) =>
      keepFile(req, {
        communityId: idOf('communities', 'C1'),
        bytes: samplePdf,
        name: 'plan.pdf',
        purpose: 'document',
        subject: 'resolutions',
        subjectId: id,
      }),
    )
    const update = (data: object) =>
      world.payload().update({ collection: 'resolutions', id, data, overrideAccess: true, depth: 0 })
    const bare = await owner().query(
      'select portal.resolution_digest(r) as hash from resolutions r where id = $1',
      [id],
    )
    await update({ files: [kept.id] })
    await openResolution({ resolutionId: id, staffId: manager })
    const { textHash } = await load(id)
    expect(textHash).not.toBe((bare.rows[0] as { hash: string }).hash)
    await expect(update({ files: [] })).rejects.toThrow(/otwarte/)
    await update({ note: 'zostaje', files: [kept.id] })
    const refused = { code: '42501' }
    const rels = `resolutions_rels where parent_id = '${id}'`
    await expect(appPool().query(`delete from ${rels}`)).rejects.toMatchObject(refused)
    for (const statement of [
      `update files set sha256 = '${'0'.repeat(64)}' where id = '${kept.id}'`,
      `update files set deleted_at = now() where id = '${kept.id}'`,
      `delete from files where id = '${kept.id}'`,
    ])
      await expect(appPool().query(statement)).rejects.toMatchObject(refused)
  })
})
