import { describe, expect, it } from 'vitest'
import { settlementForm } from '@/src/services/finance/settling/settlement-form'

const house = '01900000-0000-7000-8000-000000000001'

describe('the form', () => {
  const form = {
    ...{
      community: house,
      building: '',
      medium: 'heat',
      periodFromOn: '2025-10-01',
      periodToOn: '2026-05-31',
    },
    ...{ issuedOn: '2026-07-10', dueOn: '2026-07-24', contestUntilOn: '', document: 'RC/1' },
    ...{ component0: 'CO_M2', name0: 'Ogrzewanie', method0: 'heatedArea', cost0: '48 000,00', fixed0: '40' },
  }

  it('makes two costs of heat with a fixed part, the advances with the variable one (domain rules 3.2)', () => {
    const parsed = settlementForm.parse(form)
    expect(
      parsed.items.map(({ component, costGr, advanceComponents }) => [component, costGr, advanceComponents]),
    ).toEqual([
      ['CO_ST', 1_920_000, []],
      ['CO_M2', 2_880_000, ['CO_M2']],
    ])
  })

  it.each([
    ['cost0', { cost0: 'dużo' }],
    ['component0', { component0: 'X' }],
    ['fixed0', { fixed0: '140' }],
    ['periodToOn', { periodToOn: '2025-01-01' }],
    ['items', { component0: '', cost0: '' }],
    [
      'items',
      { component1: 'CO_GJ', name1: 'Ciepło', method1: 'meter', cost1: '5', 'advances1[]': ['CO_M2'] },
    ],
  ])('names %s where it does not fit', (field, more) => {
    const parsed = settlementForm.safeParse({ ...form, ...more })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})
