import { describe, expect, it } from 'vitest'
import { loadResident, loadStaff } from '@/access/actor/load'
import { openFile } from '@/src/services/system/open-file'
import { addDays } from '@/src/domain/time/civil-date'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const owner = () => world.database().owner
const manager = { collection: 'staff', label: 'manager' } as const

const change = async (collection: 'debt-cases' | 'budgets', label: string, data: Record<string, unknown>) =>
  world.payload().update({
    collection,
    id: idOf(collection, label),
    data,
    depth: 0,
    overrideAccess: false,
    user: await world.userOf(manager),
  })

describe('instalments', () => {
  const plan = (amountGr: number, paidOn: string | null) => ({
    instalments: [{ dueOn: '2026-03-10', amountGr, paidOn }],
  })

  it('are of some money, and paid on a day that has come', async () => {
    const fault = (path: string) => ({ data: { errors: [{ path: `instalments.0.${path}` }] } })
    await expect(change('debt-cases', 'K11.1', plan(0, null))).rejects.toMatchObject(fault('amountGr'))
    await expect(change('debt-cases', 'K11.1', plan(-500, null))).rejects.toMatchObject(fault('amountGr'))
    await expect(change('debt-cases', 'K11.1', plan(500, addDays(today, 1)))).rejects.toMatchObject(
      fault('paidOn'),
    )
    expect(await change('debt-cases', 'K11.1', plan(500, today))).toMatchObject({
      instalments: [{ amountGr: 500, paidOn: today }],
    })
  })
})

describe('a line of the plan', () => {
  it('the owners resolved on changes by another resolution alone, and is not deleted', async () => {
    expect(await change('budgets', 'G1', { amountGr: 1_500_000 })).toMatchObject({ amountGr: 1_500_000 })
    await change('budgets', 'G1', { resolution: idOf('resolutions', 'R1') })
    const refused = { status: 400 }
    await expect(change('budgets', 'G1', { amountGr: 1 })).rejects.toMatchObject(refused)
    await expect(change('budgets', 'G1', { resolution: null })).rejects.toMatchObject(refused)
    const user = await world.userOf(manager)
    await expect(
      world
        .payload()
        .delete({ collection: 'budgets', id: idOf('budgets', 'G1'), overrideAccess: false, user }),
    ).rejects.toMatchObject(refused)
    const other = await owner().query<{ id: string }>(
      'select id from resolutions where community_id = $1 and id <> $2 limit 1',
      [idOf('communities', 'C1'), idOf('resolutions', 'R1')],
    )
    expect(
      await change('budgets', 'G1', { amountGr: 1_600_000, resolution: other.rows[0]?.id }),
    ).toMatchObject({ amountGr: 1_600_000 })
  })
})

describe('a letter of a debt case', () => {
  it('is read by those in whose time it came, not by the next owner', async () => {
    const paper = async (day: string): Promise<string> => {
      const { rows } = await owner().query<{ id: string }>(
        `insert into files (id, created_at, updated_at, community_id, name, purpose, subject, subject_id, is_internal, sha256,
           filename, mime_type, filesize)
         select portal.uuid_v7(), $2::date + time '12:00', now(), community_id, 'pismo.pdf', 'document', 'debt-cases', id::text, false,
           repeat('a', 64), gen_random_uuid() || '.pdf', 'application/pdf', 9 from debt_cases where id = $1::uuid returning id`,
        [idOf('debt-cases', 'K2.2'), day],
      )
      return rows[0]?.id ?? ''
    }
    const [sellers, buyers] = [await paper('2024-06-05'), await paper('2025-03-10')]
    const buyer = (await loadResident(idOf('residents', 'buyer'), null))!
    expect(await openFile(buyer, buyers)).toMatchObject({ name: 'pismo.pdf' })
    expect(await openFile(buyer, sellers)).toBeNull()
    const staff = (await loadStaff(idOf('staff', 'manager'), null))!
    expect(await openFile(staff, sellers)).toMatchObject({ name: 'pismo.pdf' })
    const stranger = (await loadResident(idOf('residents', 'owner'), null))!
    expect(await openFile(stranger, buyers)).toBeNull()
  })
})
