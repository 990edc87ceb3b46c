import type { AdminViewServerProps } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { NewCommunityView } from '@/src/admin/register/community/NewCommunityView'
import { useWorld } from '@/tests/support/world/use-world'

// The admin's own frame needs a whole request; what is looked at is what stands inside it.
vi.mock('@payloadcms/next/templates', () => ({
  DefaultTemplate: ({ children }: { children: ReactElement }) => <main>{children}</main>,
}))

const world = useWorld()
const owner = () => world.database().owner
const admin = { collection: 'staff', label: 'admin' } as const
type Who = { collection: 'staff' | 'residents'; label: string } | null

async function shown(as: Who, searchParams: Record<string, string> = {}): Promise<string> {
  const req = { user: await world.userOf(as), i18n: { language: 'pl' }, payload: world.payload() }
  const props = { initPageResult: { req }, searchParams } as unknown as AdminViewServerProps
  const frame = NewCommunityView(props) as ReactElement<Record<string, unknown>>
  const render = frame.type as (props: Record<string, unknown>) => Promise<ReactElement>
  return renderToStaticMarkup(await render(frame.props)).replaceAll('\u00a0', ' ')
}

const head = {
  ...{ code: 'WM-NOWA', kind: 'condominium', name: 'Wspólnota Nowa', shortName: 'WM Nowa', nip: '', nrb: '' },
  ...{
    street: 'ul. Nowa 1',
    postalCode: '30-001',
    city: 'Kraków',
    bookkeeping: 'portal',
    fromOn: '2026-03-01',
  },
}
const header = 'Lokal\tPowierzchnia\tUdział\tWłaściciel\tE-mail\tOsoby\tOd'
const good = [
  header,
  '1\t48,37\t4837/10000\tAnna Maria Kwiat\tanna@example.pl\t2\t01.05.2020',
  '2\t51,63\t5163/10000\t\t\t\t',
].join('\n')

type Rates = { component: string; rate: string; quantity?: string }[]

async function send(path: string, fields: Record<string, string>, rates: Rates = [], as: Who = admin) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const { component, rate, quantity = '' } of rates) {
    body.append('component[]', component)
    body.append('rate[]', rate)
    body.append('quantity[]', quantity)
  }
  const answer = await world.rest(path, { method: 'POST', as, body })
  const address = answer.headers.get('location') ?? ''
  return {
    status: answer.status,
    query: Object.fromEntries(new URL(address, 'http://localhost').searchParams),
  }
}
const check = (fields: Record<string, string>, rates: Rates = []) => send('/communities/draft', fields, rates)
const count = async (table: string): Promise<number> =>
  Number((await owner().query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count)

describe('a new community', () => {
  let draft = ''

  it.each([
    ['a manager', { collection: 'staff', label: 'managerOfBoth' }],
    ['an accountant', { collection: 'staff', label: 'accountant' }],
    ['nobody', null],
  ] as const)('is made by no %s', async (_, as) => {
    expect(await shown(as)).not.toMatch(/<form/)
    const before = await world.fingerprint()
    expect((await send('/communities/draft', { ...head, premises: good }, [], as)).status).toBe(404)
    expect((await send('/communities/make', { draft: 'x' }, [], as)).status).toBe(404)
    expect(await world.fingerprint()).toBe(before)
  })

  it.each([
    ['an area that is no number', '1\tdużo\t1/2', 'Lokale, wiersz 2', 'powierzchnia'],
    ['a share above the whole', '1\t40\t3/2', 'Lokale, wiersz 2', 'udział'],
    ['no number of premises', '\t40\t1/2', 'Lokale, wiersz 2', 'lokal'],
    ['one number twice', '1\t40\t1/4\n1\t41\t1/4', 'Lokale, wiersz 3', 'lokal'],
    ['an impossible day', '1\t40\t1/2\tJan Kos\t\t\t31.02.2020', 'Lokale, wiersz 2', 'od'],
    ['persons in letters', '1\t40\t1/2\t\t\tdwie', 'Lokale, wiersz 2', 'osoby'],
  ])('names row and column of %s, and saves nothing', async (_, rows, where, column) => {
    const before = await count('communities')
    const { query } = await check({ ...head, premises: `${header}\n${rows}` })
    const html = await shown(admin, query)
    expect(html).toContain(`<th scope="row">${where}</th><td>${column}</td>`)
    expect(html).not.toContain('/api/communities/make')
    expect(html).not.toContain('.csv')
    // What was typed stands in the form again.
    expect(html).toContain('value="WM-NOWA"')
    expect(await count('communities')).toBe(before)
  })

  it('is not one that exists, needs headers, and rates that can be reckoned', async () => {
    expect(await shown(admin, (await check({ ...head, code: 'C1', premises: good })).query)).toContain(
      'Wspólnota o tym kodzie już istnieje',
    )
    expect(await shown(admin, (await check({ ...head, premises: '1\t48,37' })).query)).toContain(
      'potrzebuje w pierwszym wierszu nagłówków',
    )
    const rates = [
      { component: 'EKSP', rate: 'cztery' },
      { component: 'FR', rate: '1,85', quantity: 'persons' },
    ]
    const html = await shown(admin, (await check({ ...head, premises: good }, rates)).query)
    expect(html).toContain('Stawki, wiersz 1')
    expect(html).toContain('Stawki, wiersz 2')
    const nip = await shown(admin, (await check({ ...head, nip: '1234567890', premises: good })).query)
    expect(nip).toContain('<th scope="row">Dane wspólnoty</th><td>NIP</td>')
  })

  it('is made as it was checked, once, with premises, accounts, people, figures and rates', async () => {
    const rates = [
      { component: 'EKSP', rate: '4,15' },
      { component: 'SM', rate: '34,00' },
      { component: 'FR', rate: '' },
    ]
    const { query } = await check({ ...head, premises: good }, rates)
    draft = query['draft'] ?? ''
    const html = await shown(admin, query)
    expect(html).toContain('Wspólnota Nowa: wszystko się zgadza.')
    expect(html).toContain('<dt>Lokale</dt><dd>2</dd>')
    expect(await count(`communities where code = 'WM-NOWA'`)).toBe(0)
    const made = await send('/communities/make', { draft: query['draft'] ?? '' })
    expect(made.query['done']).toBe('made')
    const { rows } = await owner().query(
      `select c.bookkeeping, b.code as building, b.street, p.code, p.area_m2::text as area, p.share_num || '/' || p.share_den as share,
         a.code as account, a.opened_on, r.display_name as owner, o.from_on, v.value::text as persons
       from communities c join buildings b on b.community_id = c.id join premises p on p.building_id = b.id
       join accounts a on a.premises_id = p.id left join occupancies o on o.premises_id = p.id
       left join residents r on r.id = o.person_id left join premises_parameters v on v.premises_id = p.id
       where c.code = 'WM-NOWA' order by p.code`,
    )
    const common = { bookkeeping: 'portal', building: '1', street: 'ul. Nowa 1', opened_on: '2026-03-01' }
    expect(rows).toEqual([
      {
        ...{ ...common, code: '1', area: '48.37', share: '4837/10000', account: '1' },
        ...{ owner: 'Anna Maria Kwiat', from_on: '2020-05-01', persons: '2.000' },
      },
      {
        ...{ ...common, code: '2', area: '51.63', share: '5163/10000', account: '2' },
        ...{ owner: null, from_on: null, persons: null },
      },
    ])
  })

  it('has its rates, and the draft is gone', async () => {
    const kept = await owner().query(
      `select component, rate::text, quantity, unit, valid_from_on from rates r join communities c on c.id = r.community_id
       where c.code = 'WM-NOWA' order by component`,
    )
    expect(kept.rows).toEqual([
      { component: 'EKSP', rate: '4.150000', quantity: 'area', unit: 'm²', valid_from_on: '2026-03-01' },
      expect.objectContaining({ component: 'SM', rate: '34.000000', quantity: 'wastePersons' }),
    ])
    const before = await count('communities')
    const again = await send('/communities/make', { draft })
    expect(again.query['problem']).toBe('DRAFT_GONE')
    expect(await count('communities')).toBe(before)
  })
})
