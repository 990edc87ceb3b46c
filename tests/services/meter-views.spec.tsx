import type { AdminViewServerProps } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { BalanceView } from '@/src/admin/meters/BalanceView'
import { CardsView } from '@/src/admin/meters/CardsView'
import { LegalisationsView } from '@/src/admin/meters/LegalisationsView'
import { ReadingsView } from '@/src/admin/meters/ReadingsView'
import { ReplacementView } from '@/src/admin/meters/ReplacementView'
import { cardCode } from '@/src/services/meters/reading-cards'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

// The admin's own frame needs a whole request; what is looked at is what stands inside it.
vi.mock('@payloadcms/next/templates', () => ({
  DefaultTemplate: ({ children }: { children: ReactElement }) => <main>{children}</main>,
}))

const world = useWorld()
const views = { ReadingsView, CardsView, ReplacementView, LegalisationsView, BalanceView }
type View = keyof typeof views
type Who = { collection: 'staff' | 'residents'; label: string } | null

/** The page as somebody gets it. */
async function shown(view: View, as: Who, searchParams: Record<string, string> = {}): Promise<string> {
  const req = { user: await world.userOf(as), i18n: { language: 'pl' }, payload: world.payload() }
  const props = { initPageResult: { req }, searchParams } as unknown as AdminViewServerProps
  const frame = views[view](props) as ReactElement<Record<string, unknown>>
  const render = frame.type as (props: Record<string, unknown>) => Promise<ReactElement>
  return renderToStaticMarkup(await render(frame.props))
}

const manager = { collection: 'staff', label: 'manager' } as const
const stranger = { collection: 'staff', label: 'managerOfC2' } as const
const community = idOf('communities', 'C1')

beforeAll(async () => {
  await world.database().owner.query(
    `insert into meter_readings (id, community_id, meter_id, premises_id, read_on, kind, value, status, flag, window_id)
     select portal.uuid_v7(), m.community_id, m.id, m.premises_id, '2026-03-10', 'resident', 69, 'pending', 'FALLING', $2
     from meters m where m.id = $1`,
    [idOf('meters', 'M7'), idOf('reading-windows', 'W1')],
  )
  await world
    .database()
    .owner.query(`update meters set legal_until_on = '2026-04-01' where id = $1`, [idOf('meters', 'M6')])
})

describe.each(Object.keys(views) as View[])('%s', (view) => {
  it.each([
    ['an accountant', { collection: 'staff', label: 'accountant' }],
    ['a technician', { collection: 'staff', label: 'technician' }],
    ['a resident', { collection: 'residents', label: 'boardAllGrants' }],
    ['nobody', null],
  ] as const)('shows %s nothing', async (_, as) => {
    const html = await shown(view, as, {
      community,
      code: cardCode(idOf('reading-windows', 'W1'), idOf('premises', 'P1')),
    })
    expect(html).toContain('Nie masz prawa prowadzić liczników')
    expect(html).not.toMatch(/<form|<table|M[2-9]\b/)
  })

  it('shows a manager of another community nothing of this one', async () => {
    const html = await shown(view, stranger, {
      community,
      code: cardCode(idOf('reading-windows', 'W1'), idOf('premises', 'P1')),
    })
    expect(html).not.toMatch(/\bM[2-9]\b/)
    expect(html).not.toContain(community)
  })
})

describe('the views about meters', () => {
  it('the queue: value, doubts, the use a rollover would mean, history', async () => {
    const html = await shown('ReadingsView', manager)
    expect(html).toContain('Niższy niż poprzedni')
    expect(html).toContain('zużycie 99999,000')
    expect(html).toContain('70,000')
    expect(html).toContain('name="readings[]"')
  })

  it('say what came of a form, and what is wrong with it', async () => {
    expect(await shown('ReadingsView', manager, { done: 'accepted', count: '3' })).toContain(
      'Przyjęto odczytów: 3.',
    )
    expect(await shown('ReadingsView', manager, { problem: 'READING_FALLING', about: 'M7' })).toContain(
      'Stan niższy niż poprzedni: M7.',
    )
    expect(await shown('ReadingsView', manager, { problem: '__proto__' })).toContain('Nie udało się zapisać')
  })

  it('the replacement: all meters in place, or one alone, with what was typed before a refusal', async () => {
    const all = await shown('ReplacementView', manager, { community })
    expect(all.match(/name="meter\[\]"/g)?.length).toBeGreaterThan(4)
    const one = await shown('ReplacementView', manager, {
      community,
      meter: idOf('meters', 'M5'),
      'typed-meter': idOf('meters', 'M5'),
      'typed-final': '60,5',
      'typed-serial': 'N5',
      'typed-initial': '',
    })
    expect(one.match(/name="meter\[\]"/g)).toHaveLength(1)
    expect(one).toContain('value="60,5"')
    expect(one).toContain('value="N5"')
  })

  it('legalisations that end, with the way to the replacement', async () => {
    const html = await shown('LegalisationsView', manager, { community })
    expect(html).toContain('1.04.2026')
    expect(html).toContain(`meter=${idOf('meters', 'M6')}`)
    expect(html).not.toContain(`meter=${idOf('meters', 'M5')}`)
  })

  it('the balance of the building, or what is wrong with the days', async () => {
    const html = await shown('BalanceView', manager, { community, from: '2023-01-01', to: '2023-12-31' })
    expect(html).toContain('M9')
    expect(
      await shown('BalanceView', manager, { community, from: '2024-01-01', to: '2023-01-01' }),
    ).toContain('musi być wcześniejszy')
  })

  it('a card by its code, and none by a wrong one', async () => {
    const code = cardCode(idOf('reading-windows', 'W1'), idOf('premises', 'P1'))
    const html = await shown('CardsView', manager, { code })
    expect(html).toContain('Lokal P1')
    expect(html).toContain('poprzednio 22,000')
    expect(await shown('CardsView', manager, { code: 'XXXX-XXXX' })).toContain('Nie ma karty o tym kodzie')
  })
})
