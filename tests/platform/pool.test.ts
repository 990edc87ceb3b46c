import { describe, expect, it } from 'vitest'
import { appPool, query } from '@/src/platform/db/pool'
import { useTestDatabase } from '../support/database'

useTestDatabase()

const value = async (expression: string): Promise<unknown> =>
  (
    await query<{ value: unknown }>({ name: expression, text: `select ${expression} as value`, values: [] })
  )[0]?.value

describe('values read by our own connections', () => {
  it.each([
    ['123::int8', 123],
    ['9007199254740991::int8', Number.MAX_SAFE_INTEGER],
    ['array[1, null, 3]::int8[]', [1, null, 3]],
    [`'2026-03-29'::date`, '2026-03-29'],
    [`array['2026-03-29']::date[]`, ['2026-03-29']],
    ['1.50::numeric(12,2)', '1.50'],
    ['array[0.1]::numeric[]', ['0.1']],
    ['null::int8', null],
    [`'2026-03-29 00:30+00'::timestamptz`, new Date('2026-03-29T00:30:00Z')],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected)
  })

  it('refuse an integer that a number cannot hold', async () => {
    await expect(value('9007199254740993::int8')).rejects.toThrow('beyond the safe integers')
  })

  it('come over connections of the server’s role', async () => {
    expect((await appPool().query('select current_user as me')).rows).toEqual([{ me: 'portal_app' }])
  })
})
