import type { AdminViewServerProps } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ChangeView } from '@/src/admin/register/change/ChangeView'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

// The admin's own frame needs a whole request; what is looked at is what stands inside it.
vi.mock('@payloadcms/next/templates', () => ({
  DefaultTemplate: ({ children }: { children: ReactElement }) => <main>{children}</main>,
}))

const world = useWorld()
type Who = { collection: 'staff' | 'residents'; label: string } | null

/** The page as somebody gets it: its text with plain blanks. */
async function shown(as: Who, searchParams: Record<string, string> = {}): Promise<string> {
  const req = { user: await world.userOf(as), i18n: { language: 'pl' }, payload: world.payload() }
  const props = { initPageResult: { req }, searchParams } as unknown as AdminViewServerProps
  const frame = ChangeView(props) as ReactElement<Record<string, unknown>>
  const render = frame.type as (props: Record<string, unknown>) => Promise<ReactElement>
  return renderToStaticMarkup(await render(frame.props)).replaceAll('\u00a0', ' ')
}

const manager = { collection: 'staff', label: 'manager' } as const
const stranger = { collection: 'staff', label: 'managerOfC2' } as const
const P1 = idOf('premises', 'P1')
const filled = {
  ...{ premises: P1, changedOn: '2026-03-05', seller1: idOf('occupancies', 'owner'), sold1: '1/1' },
  ...{
    firstName1: 'Nowa',
    lastName1: 'Nabywca',
    part1: '1/1',
    as1: 'owner',
    account: 'new',
    accountCode: 'K1/2',
  },
}

describe('the view of a change of owner', () => {
  it.each([
    ['an accountant', { collection: 'staff', label: 'accountant' }],
    ['a technician', { collection: 'staff', label: 'technician' }],
    ['a resident', { collection: 'residents', label: 'boardAllGrants' }],
    ['nobody', null],
  ] as const)('shows %s nothing', async (_, as) => {
    const searches: Record<string, string>[] = [
      {},
      { q: 'P1' },
      { premises: P1 },
      { ...filled, step: 'check' },
    ]
    for (const search of searches) {
      const html = await shown(as, search)
      expect(html).toContain('Nie masz prawa zmieniać rejestru')
      expect(html).not.toMatch(/<form|<table|<li|P-|K1/)
    }
  })

  it('shows a manager of another community nothing of this one', async () => {
    const searches: Record<string, string>[] = [
      { q: 'B1' },
      { premises: P1 },
      { ...filled, step: 'check' },
      { premises: P1, done: 'written' },
    ]
    for (const search of searches) {
      const html = await shown(stranger, search)
      expect(html).not.toMatch(/K1|Osoba owner|ul\. B1/)
    }
  })

  it('finds premises by number, street and owner; one hit alone is its form', async () => {
    const list = await shown(manager, { q: 'B1' })
    expect(list.match(/premises=/g)?.length).toBeGreaterThan(3)
    expect(await shown(manager, { q: 'nic takiego' })).toContain('Nie ma takiego lokalu')
    const form = await shown(manager, { q: 'P1 Osoba owner' })
    expect(form).toContain(`name="premises" value="${P1}"`)
    expect(form).toContain('value="1/1"')
    // The next account's number is proposed, dependants and the household are ticked, the tenant is not.
    expect(form).toContain('value="K1/2"')
    expect(form.match(/type="checkbox"[^>]*checked/g)).toHaveLength(3)
  })

  it('says in sentences what will be written, and writes nothing by that', async () => {
    const before = await world.fingerprint()
    const html = await shown(manager, { ...filled, step: 'check' })
    expect(html).toContain(
      'Osoba owner (właściciel): prawa w tym lokalu kończą się, ostatni dzień to 4.03.2026.',
    )
    expect(html).toContain('Nowa Nabywca jest właścicielem od 5.03.2026, część: 1/1.')
    expect(html).toContain('Kartoteka K1 zostaje zamknięta z dniem 5.03.2026.')
    expect(html).toContain('nie przechodzi na nabywcę')
    expect(html).toContain('action="/api/premises/change-owner"')
    expect(html).toContain('Księgi prowadzi program księgowy')
    expect(await world.fingerprint()).toBe(before)
  })

  it('says what is wrong, and keeps what was typed', async () => {
    const wrong = await shown(manager, { ...filled, step: 'check', part1: '1/2' })
    expect(wrong).toContain('Nabywcy dostają razem 1/2, a zbywane jest 1/1.')
    expect(wrong).not.toContain('/api/premises/change-owner')
    const unfit = await shown(manager, { ...filled, step: 'check', part1: 'pół', email1: 'x', nrb: '1' })
    expect(unfit).toContain(
      'Popraw: E-mail (1), Nabywana część (np. 1/2) (1), Konto do wpłat (puste: wspólne).',
    )
    const again = await shown(manager, { ...filled, problem: 'ACCOUNT_TAKEN', about: 'K1/2' })
    expect(again).toContain('Kartoteka K1/2 już istnieje.')
    expect(again).toContain('value="Nabywca"')
  })
})

describe('the form', () => {
  const send = async (path: string, fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const answer = await world.rest(`/premises/${path}`, { method: 'POST', as: manager, body })
    expect(answer.status).toBe(303)
    const address = new URL(answer.headers.get('location') ?? '', 'http://localhost')
    return Object.fromEntries(address.searchParams)
  }
  const token = '01900000-0000-7000-8000-00000000000a'

  it('keeps names and contact data out of addresses, and another clerk’s draft from this one', async () => {
    const query = await send('check-change', { ...filled, email1: 'nowa@example.pl' })
    expect(Object.keys(query).sort()).toEqual(['draft', 'premises', 'step'])
    expect(await shown(manager, query)).toContain('Nowa Nabywca jest właścicielem')
    const { step: _, ...back } = query
    expect(await shown(manager, back)).toContain('value="nowa@example.pl"')
    const other = { collection: 'staff', label: 'managerOfBoth' } as const
    expect(await shown(other, back)).not.toContain('nowa@example.pl')
    const elsewhere = { ...back, premises: idOf('premises', 'P2') }
    expect(await shown(manager, elsewhere)).not.toContain('nowa@example.pl')
  })

  it('comes back with its code and draft, or with the buyer to invite; twice it writes once', async () => {
    const { draft = '' } = await send('check-change', { ...filled, part1: '1/2' })
    const refused = await send('change-owner', { ...filled, draft, token, part1: '1/2' })
    expect(refused).toEqual({ problem: 'PARTS_DIFFER', about: '1/2|1/1', premises: P1, draft })
    expect(await shown(manager, refused)).toContain('value="Nabywca"')
    const after = await send('change-owner', { ...filled, draft, token })
    expect(after['done']).toBe('written')
    const html = await shown(manager, after)
    expect(html).toContain('Zapisano zmianę właściciela.')
    const invitations = `/admin/invitations?community=${idOf('communities', 'C1')}&amp;person=${after['people'] ?? ''}`
    expect(html).toContain(invitations)
    const before = await world.fingerprint()
    expect((await send('change-owner', { ...filled, token }))['done']).toBe('already')
    expect(await world.fingerprint()).toBe(before)
  })
})
