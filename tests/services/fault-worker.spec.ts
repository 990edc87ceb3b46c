import { expect, it } from 'vitest'
import { workerPool } from '@/src/platform/db/pool'
import { closeRepaired, tellOverdue } from '@/src/services/maintenance/tend-faults'
import { tasks } from '@/src/services/system/tasks'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const owner = () => world.database().owner
const repaired = idOf('faults', 'U1')
const late = idOf('faults', 'U3')

it('faults are tended by the worker’s task with the rights of the worker’s own role, once', async () => {
  await owner().query(`update faults set status = 'confirmed', done_on = '2026-02-23' where id = $1`, [
    repaired,
  ])
  await owner().query(`update faults set status = 'accepted', fix_by_on = '2026-03-09' where id = $1`, [late])
  const { rows } = await workerPool().query<{ role: string }>('select current_user as role')
  expect(rows).toEqual([{ role: 'portal_worker' }])

  await tasks.tendFaults({}, {} as never)

  const { rows: found } = await owner().query(
    `select f.status, e.status as event, e.author from faults f join fault_events e on e.fault_id = f.id
     where f.id = $1 order by e.at desc, e.id desc limit 1`,
    [repaired],
  )
  expect(found).toEqual([{ status: 'closed', event: 'closed', author: 'system' }])
  const mails = await owner().query(`select from outgoing_messages where "key" like $1`, [
    `fault-event:overdue-${late}-%`,
  ])
  expect(mails.rowCount).toBeGreaterThan(0)
  expect([await closeRepaired(), await tellOverdue()]).toEqual([0, 0])
})

it.each([
  'delete from faults',
  `update faults set title = 'x'`,
  `update fault_events set body = 'x'`,
  'select from work_reports',
  'select from inspections',
  'select from inspection_findings',
])('the worker’s role is refused: %s', async (statement) => {
  await expect(workerPool().query(statement)).rejects.toMatchObject({ code: '42501' })
})
