import { describe, expect, it } from 'vitest'
import { fraction } from '@/src/domain/register/shares'
import { judgeDeclaration, type Voting } from '@/src/domain/voting/casting'
import { lastChallengeDay } from '@/src/domain/voting/deadlines'
import { isDemandValid } from '@/src/domain/voting/demands'
import { standingsOf, type VotingTie } from '@/src/domain/voting/entitlement'
import type { Choice, Declaration, VotingRight } from '@/src/domain/voting/model'
import { right, vote } from './support'

const on = '2026-03-01'
const running: Voting = {
  isOpen: true,
  opensOn: '2026-02-23',
  closesOn: '2026-03-20',
  voteChange: 'forbidden',
  isAdopted: false,
  isOneOwner: false,
}
const tie = (personId: string, capacity: VotingTie['capacity'], principalId: string | null): VotingTie => ({
  premisesId: 'p-a',
  personId,
  capacity,
  principalId,
  fromOn: '2020-01-01',
  toOn: null,
})

const rights = [right('a', fraction(1, 4)), right('b', fraction(1, 4), { ownerId: 'o-a' })]
const of = (personId: string, ties: VotingTie[] = [], held: VotingRight[] = rights) =>
  standingsOf({ personId, held, ties, proxies: [], on })
const judge = (
  personId: string,
  choice: Choice,
  declarations: Declaration[],
  voting: Partial<Voting> = {},
  day = on,
) =>
  judgeDeclaration(
    {
      voting: { ...running, ...voting },
      standings: of(personId, [tie('o-spouse', 'spouse', null)]),
      choice,
      rights,
      declarations,
    },
    day,
  )

describe('who may declare (domain rules 1.5)', () => {
  it('an owner of many premises for all of them, a stranger for none', () => {
    expect(of('o-a').map(({ rightId }) => rightId)).toEqual(['a', 'b'])
    expect(of('stranger')).toEqual([])
  })

  it('a spouse in his own name, a representative in the company’s', () => {
    expect(of('s', [tie('s', 'spouse', 'o-a')])).toMatchObject([{ rightId: 'a', principalId: 's' }])
    expect(of('r', [tie('r', 'representative', 'o-a')])).toMatchObject([
      { principalId: 'o-a', capacity: 'representative' },
    ])
    expect(of('s', [tie('s', 'spouse', 'o-other')])).toEqual([])
  })

  it('a proxy while the power holds', () => {
    const grant = { id: 'g', principalId: 'o-a', agentId: 'x', fromOn: '2026-01-01', toOn: '2026-03-01' }
    const asked = { personId: 'x', held: rights, ties: [], proxies: [grant] }
    expect(standingsOf({ ...asked, on: '2026-02-28' })).toMatchObject([
      { rightId: 'a', capacity: 'proxy', principalId: 'o-a', proxyId: 'g' },
      { rightId: 'b' },
    ])
    expect(standingsOf({ ...asked, on: '2026-03-01' })).toEqual([])
  })
})

describe('a declaration', () => {
  it('is taken for every right that has none yet', () => {
    expect(judge('o-a', 'for', [])).toMatchObject({ taken: [{ rightId: 'a' }, { rightId: 'b' }] })
    expect(judge('o-a', 'for', [vote('a', 'for', { principalId: 'o-a' })])).toMatchObject({
      taken: [{ rightId: 'b' }],
    })
    expect(judge('o-a', 'against', [vote('a', 'for', { principalId: 'o-a' })]).refusal).toBe(
      'DIFFERS_FROM_OWN',
    )
  })

  it('is refused out of time, twice, or by nobody’s right', () => {
    expect(judge('o-a', 'for', [], {}, '2026-03-20').refusal).toBeNull()
    expect(judge('o-a', 'for', [], {}, '2026-03-21').refusal).toBe('OUT_OF_TIME')
    expect(judge('o-a', 'for', [], { isOpen: false }).refusal).toBe('NOT_OPEN')
    expect(judge('nobody', 'for', []).refusal).toBe('NOT_ENTITLED')
    const all = ['a', 'b'].map((id) => vote(id, 'for', { principalId: 'o-a' }))
    expect(judge('o-a', 'for', all).refusal).toBe('ALREADY_CAST')
    expect(judge('o-a', 'against', all, { voteChange: 'untilClose' }).refusal).toBeNull()
    expect(judge('o-a', 'against', all, { voteChange: 'untilAdopted', isAdopted: true }).refusal).toBe(
      'ALREADY_DECIDED',
    )
  })

  it('of a spouse is kept where it differs, and refused where it repeats', () => {
    const cast = [vote('a', 'for', { principalId: 'o-a' })]
    expect(judge('o-spouse', 'for', cast).refusal).toBe('ALREADY_CAST_BY_SPOUSE')
    expect(judge('o-spouse', 'against', cast)).toMatchObject({
      taken: [{ rightId: 'a', capacity: 'spouse' }],
    })
  })

  it('of a spouse takes nothing away once it is adopted, as no change would', () => {
    const cast = [vote('a', 'for', { principalId: 'o-a' })]
    const late = (voteChange: Voting['voteChange']) =>
      judge('o-spouse', 'against', cast, { voteChange, isAdopted: true }).refusal
    expect([late('forbidden'), late('untilAdopted'), late('untilClose')]).toEqual([
      'ALREADY_DECIDED',
      'ALREADY_DECIDED',
      null,
    ])
  })

  it('signed before a newer one and entered after it does not take its place', () => {
    const cast = [vote('a', 'against', { principalId: 'o-a', castOn: '2026-03-05' })]
    const held = rights.slice(0, 1)
    const ask = (day: string) =>
      judgeDeclaration(
        {
          voting: { ...running, voteChange: 'untilClose' },
          standings: of('o-a', [], held),
          choice: 'for',
          rights: held,
          declarations: cast,
        },
        day,
      ).refusal
    expect([ask('2026-03-01'), ask('2026-03-05')]).toEqual(['ALREADY_CAST', null])
  })

  it('of a buyer is refused where the seller has voted', () => {
    const heir = right('c', fraction(1, 4), { premisesId: 'p-a', succeeds: 'a', ownerId: 'o-c' })
    const all = [...rights, heir]
    const judged = judgeDeclaration(
      {
        voting: running,
        standings: of('o-c', [], [heir]),
        choice: 'for',
        rights: all,
        declarations: [vote('a', 'for')],
      },
      on,
    )
    expect(judged.refusal).toBe('ALREADY_CAST_BY_PREDECESSOR')
  })

  it('of a co-owner with half or less needs a joint proxy where each owner has one vote (UWL art. 23(2b))', () => {
    const parts = [fraction(1, 2), fraction(1, 2)].map((part, index) =>
      right(`h${index}`, fraction(1, 8), { premisesId: 'p-h', part }),
    )
    const ask = (standings: ReturnType<typeof of>) =>
      judgeDeclaration(
        {
          voting: { ...running, isOneOwner: true },
          standings,
          choice: 'for',
          rights: parts,
          declarations: [],
        },
        on,
      )
    expect(ask(of('o-h0', [], parts)).refusal).toBe('JOINT_PROXY_NEEDED')
    const grant = { id: 'g', principalId: 'o-h1', agentId: 'o-h0', fromOn: '2026-01-01', toOn: null }
    const both = standingsOf({ personId: 'o-h0', held: parts, ties: [], proxies: [grant], on })
    expect(ask(both).taken).toHaveLength(2)
  })
})

describe('the last day to challenge (domain rules 1.7; KC 112, 115)', () => {
  it.each([
    ['2026-03-18', '2026-04-29'],
    ['2026-03-20', '2026-05-04'],
    ['2026-11-13', '2026-12-28'],
  ])('six weeks from %s end on %s', (from, last) => {
    expect(lastChallengeDay({ mode: 'meeting', adoptedOn: from, deliveredOn: null })).toBe(last)
    expect(lastChallengeDay({ mode: 'mixed', adoptedOn: '2026-01-01', deliveredOn: from })).toBe(last)
    expect(lastChallengeDay({ mode: 'circulation', adoptedOn: from, deliveredOn: null })).toBeNull()
  })
})

describe('demands (UWL art. 23(2a), 31)', () => {
  it('V10: exactly one fifth and exactly one tenth are enough', () => {
    const whole = fraction(1, 1)
    expect(isDemandValid('oneOwner', [fraction(1, 10), fraction(1000, 10000)], whole)).toBe(true)
    expect(isDemandValid('oneOwner', [fraction(1999, 10000)], whole)).toBe(false)
    expect(isDemandValid('meeting', [fraction(1, 10)], whole)).toBe(true)
    expect(isDemandValid('meeting', [fraction(999, 10000)], whole)).toBe(false)
  })
})
