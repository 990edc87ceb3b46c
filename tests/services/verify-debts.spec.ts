import { expect, it } from 'vitest'
import { verifyRecords } from '@/src/services/system/verify-records'
import { rowsOf } from '@/tests/support/world/build'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

it('holds every debt case against the course the database noted of it', async () => {
  const { owner } = world.database()
  const { checked, broken } = await verifyRecords()
  expect(rowsOf('debt-cases').length).toBeGreaterThan(0)
  expect([checked['debt-stages'], broken]).toEqual([rowsOf('debt-cases').length, []])
  await owner.query('alter table debt_cases disable trigger debt_cases_stages')
  const { rows } = await owner.query<{ id: string }>(
    `update debt_cases set principal_gr = principal_gr + 1 where id = (select id from debt_cases order by id limit 1) returning id`,
  )
  expect((await verifyRecords()).broken).toMatchObject([{ check: 'debt-stages', id: rows[0]?.id }])
})
