import { describe, expect, it } from 'vitest'
import { instalmentState, planState } from '@/src/domain/finance/instalments'

const plan = [
  { dueOn: '2026-01-10', amountGr: 40_000, paidOn: '2026-01-09' },
  { dueOn: '2026-02-10', amountGr: 40_000, paidOn: null },
  { dueOn: '2026-03-10', amountGr: 40_001, paidOn: null },
]

describe('a plan of instalments', () => {
  it('says what is paid, what is left and what is late; the due day itself is not late', () => {
    expect(planState(plan, '2026-03-10')).toEqual({
      ...{ count: 3, paid: 1, paidGr: 40_000, leftGr: 80_001, late: 1, lateGr: 40_000 },
    })
    expect(planState(plan, '2026-03-11')).toMatchObject({ late: 2, lateGr: 80_001 })
  })

  it('knows each instalment', () => {
    expect(plan.map((one) => instalmentState(one, '2026-03-10'))).toEqual(['paid', 'late', 'waiting'])
  })

  it('of nothing is nothing', () => {
    expect(planState([], '2026-03-10')).toMatchObject({ count: 0, leftGr: 0, late: 0 })
  })
})
