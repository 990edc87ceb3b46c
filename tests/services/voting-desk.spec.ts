import { beforeAll, describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { setClockForTests } from '@/src/platform/clock'
import { issueBallots } from '@/src/services/voting/ballots'
import { annulVote } from '@/src/services/voting/annul-vote'
import { judgeDraft } from '@/src/services/voting/draft-flaws'
import { enterVote, type EnteredVote } from '@/src/services/voting/enter-vote'
import { openResolution } from '@/src/services/voting/open-resolution'
import { remindVoters } from '@/src/services/voting/remind-voters'
import { tallyResolution } from '@/src/services/voting/tally-resolution'
import { loadResolution } from '@/src/services/voting/voting-rows'
import { insertRows } from '@/tests/support/world/build'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { samplePdf } from '@/tests/support/sample-files'
import { useWorld } from '@/tests/support/world/use-world'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const manager = idOf('staff', 'manager')
const opened = async (label: string, values: Record<string, unknown> = {}): Promise<string> => {
  const id = await draft(owner(), label, values)
  await openResolution({ resolutionId: id, staffId: manager })
  return id
}
const flawsOf = async (id: string) =>
  (await judgeDraft(appPool(), await loadResolution(appPool(), id), '2026-03-10')).flaws.map(
    ({ code }) => code,
  )
const mails = async (key: string): Promise<number> =>
  (await owner().query('select from outgoing_messages where "key" like $1', [key])).rowCount ?? 0
const enter = (resolutionId: string, voter: string, more: Partial<EnteredVote> = {}) =>
  enterVote(
    world.payload(),
    { resolutionId, voter, choice: 'for', channel: 'paper', castOn: '2026-03-09', scan: null, ...more },
    manager,
  )

beforeAll(() => consent(owner(), 'buyer', 'halfOwnerA', 'ownerOfTwo', 'representative'))

describe('before opening', () => {
  it('says what is missing, and refuses to open without it', async () => {
    const id = await draft(owner(), 'D1', { text: null })
    expect(await flawsOf(id)).toEqual(['NO_TEXT', 'SHARES_NOT_WHOLE'])
    await expect(openResolution({ resolutionId: id, staffId: manager })).rejects.toMatchObject({
      code: 'NO_TEXT',
    })
    await owner().query(`update resolutions set text = '§ 1.', closes_on = null where id = $1`, [id])
    expect(await flawsOf(id)).toEqual(['NO_LAST_DAY', 'SHARES_NOT_WHOLE'])
  })

  it('is bound by a demand of a fifth of the shares, exactly a fifth included (art. 23 ust. 2a)', async () => {
    const id = await draft(owner(), 'D2')
    const demand = (label: string, person: string, num: number, den: number) => ({
      id: idOf('resolution-demands', label),
      community_id: idOf('communities', 'C1'),
      resolution_id: id,
      kind: 'oneOwner',
      person_id: idOf('residents', person),
      share_num: num,
      share_den: den,
      demanded_on: '2026-03-01',
    })
    await insertRows(owner(), 'resolution_demands', [demand('X1', 'buyer', 1, 10)])
    expect(await flawsOf(id)).not.toContain('ONE_OWNER_DEMANDED')
    await insertRows(owner(), 'resolution_demands', [demand('X2', 'company', 1, 10)])
    expect(await flawsOf(id)).toContain('ONE_OWNER_DEMANDED')
    await owner().query(`update resolutions set rule = 'oneOwner' where id = $1`, [id])
    expect(await flawsOf(id)).not.toContain('ONE_OWNER_DEMANDED')
  })

  it('tells everyone who may vote once it is open', async () => {
    const id = await opened('D3')
    const told = await owner().query<{ code: string }>(
      `select r.code from outgoing_messages m join residents r on r.id = m.resident_id where m."key" = $1`,
      [`voting-opened:${id}`],
    )
    const codes = told.rows.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['P-owner', 'P-spouse', 'P-buyer', 'P-representative']))
    expect(codes).not.toContain('P-tenant')
  })
})

describe('votes on paper', () => {
  it('are entered by premises, by name or by the code of a ballot, once each', async () => {
    const id = await opened('P1')
    const { ballots } = await issueBallots({ resolutionId: id, staffId: manager })
    expect(ballots.map(({ voter }) => voter.personId)).toContain(idOf('residents', 'owner'))
    const again = await issueBallots({ resolutionId: id, staffId: manager })
    expect(again.ballots.map(({ code }) => code)).toEqual(ballots.map(({ code }) => code))
    const code = ballots.find(({ voter }) => voter.personId === idOf('residents', 'buyer'))!.code
    const byCode = await enter(id, ` ${code.toLowerCase().replace('-', '')} `)
    expect(byCode.receipt).toMatchObject({ choice: 'for' })
    await expect(enter(id, code)).rejects.toMatchObject({ code: 'BALLOT_USED' })
    await expect(enter(id, '2222-2222')).rejects.toMatchObject({ code: 'UNKNOWN_CODE' })
    await expect(enter(id, 'nikt taki')).rejects.toMatchObject({ code: 'UNKNOWN_VOTER' })
    const [both] = (
      await owner().query<{ code: string }>('select code from premises where id = $1', [
        idOf('premises', 'P3'),
      ])
    ).rows
    await expect(enter(id, both!.code)).rejects.toMatchObject({ code: 'WHICH_VOTER' })
    await enter(id, 'P5', { choice: 'against', channel: 'meeting' })
    expect(await tallyResolution({ community: 'C1', number: 'P1' })).toMatchObject({
      for: { premises: 1 },
      against: { premises: 2 },
    })
  })

  it('keep their scan with its hash in the chain, and nothing where the vote is refused', async () => {
    const id = await opened('P2')
    const scan = { name: 'karta.pdf', bytes: samplePdf }
    const { receipt } = await enter(id, 'P2', { scan })
    const { rows } = await owner().query<{ scan_hash: string; sha256: string; is_internal: boolean }>(
      `select v.scan_hash, f.sha256, f.is_internal from votes v join files f on f.subject = 'votes' and f.subject_id = v.id::text
       where v.id = $1`,
      [receipt.votes[0]!.id],
    )
    expect(rows).toEqual([{ scan_hash: rows[0]!.sha256, sha256: rows[0]!.sha256, is_internal: true }])
    const files = async () => (await owner().query('select from files')).rowCount
    const before = await files()
    await expect(enter(id, 'P2', { scan, choice: 'against' })).rejects.toMatchObject({ code: 'ALREADY_CAST' })
    const broken = { name: 'karta.exe', bytes: Buffer.from('MZ') }
    await expect(enter(id, 'P1', { scan: broken })).rejects.toMatchObject({ code: 'FILE_TYPE' })
    expect(await files()).toBe(before)
  })

  it('are told to the owner, who did not cast them himself', async () => {
    const id = await opened('P3')
    const { receipt } = await enter(id, 'P2')
    expect(await mails(`vote:${receipt.declaration}`)).toBe(1)
  })

  it('may be entered again from the same ballot after they were annulled', async () => {
    const id = await opened('P4')
    const { ballots } = await issueBallots({ resolutionId: id, staffId: manager })
    const code = ballots.find(({ voter }) => voter.personId === idOf('residents', 'buyer'))!.code
    const { receipt } = await enter(id, code, { choice: 'against' })
    const step = { resolutionId: id, voteId: receipt.votes[0]!.id, reason: 'Źle odczytana karta' }
    await annulVote('proposed', { ...step, staffId: manager })
    await annulVote('approved', { ...step, staffId: idOf('staff', 'admin') })
    await enter(id, code, { choice: 'for' })
    expect(await tallyResolution({ community: 'C1', number: 'P4' })).toMatchObject({
      for: { premises: 1 },
      against: { premises: 0 },
    })
  })
})

describe('reminders', () => {
  it('go to who has not voted, once a day', async () => {
    const id = await opened('M1')
    await cast(id, 'buyer', 'for')
    const first = await remindVoters({ resolutionId: id, staffId: manager })
    expect(first).toBeGreaterThan(3)
    expect(await remindVoters({ resolutionId: id, staffId: manager })).toBe(0)
    const reminded = await owner().query(
      'select from outgoing_messages where "key" like $1 and resident_id = $2',
      [`voting-reminder:${id}:%`, idOf('residents', 'buyer')],
    )
    expect(reminded.rowCount).toBe(0)
    setClockForTests(() => new Date('2026-03-11T12:00:00+01:00'))
    expect(await remindVoters({ resolutionId: id, staffId: manager })).toBeGreaterThan(3)
    setClockForTests(() => todayAt)
  })
})
