import { expect, it } from 'vitest'
import { enterVote } from '@/src/services/voting/enter-vote'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const buyer = idOf('residents', 'buyer')

const placeOf = (resolution: string) => ({
  community_id: idOf('communities', 'C1'),
  resolution_id: resolution,
  premises_id: idOf('premises', 'P2'),
  share_num: 1,
  share_den: 100,
})

const voteOf = (resolution: string, right: string) => ({
  ...placeOf(resolution),
  id: idOf('votes', 'I1.1'),
  right_id: right,
  person_id: buyer,
  principal_id: buyer,
  capacity: 'owner',
  choice: 'for',
  channel: 'paper',
  cast_on: '2026-03-09',
  cast_at: '2026-03-09T10:00:00Z',
  declaration: idOf('votes', 'I1.1/declaration'),
  receipt: 'I1-7K3M',
  salt: '0123456789abcdef0123456789abcdef',
})

it('a voting that came in by import takes votes neither from the portal nor from staff nor past them', async () => {
  await consent(owner(), 'buyer')
  const id = await draft(owner(), 'I1', { state: 'open' })
  const refused = { code: 'IMPORTED_VOTING' }
  await expect(cast(id, 'buyer', 'for')).rejects.toMatchObject(refused)
  const paper = { choice: 'for', channel: 'paper', castOn: '2026-03-09', scan: null } as const
  const entered = enterVote(
    world.payload(),
    { resolutionId: id, voter: 'P2', ...paper },
    idOf('staff', 'manager'),
  )
  await expect(entered).rejects.toMatchObject(refused)
  const right = idOf('voting-rights', 'I1.1')
  const held = { id: right, basis: 'owner', owner_id: buyer, part_num: 1, part_den: 1, from_on: '2026-03-02' }
  await insertRows(owner(), 'voting_rights', [{ ...placeOf(id), ...held }])
  const written = insertRows(owner(), 'votes', [voteOf(id, right)])
  await expect(written).rejects.toMatchObject({ constraint: 'votes_opened_here' })
})
