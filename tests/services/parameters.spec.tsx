import type { AdminViewServerProps } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ParametersView } from '@/src/admin/register/parameters/ParametersView'
import { checkParameters } from '@/src/services/register/parameters/parameters-form'
import { writeParameters } from '@/src/services/register/parameters/write-parameters'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { registerKeeper } from './support/owner-changes'

// The admin's own frame needs a whole request; what is looked at is what stands inside it.
vi.mock('@payloadcms/next/templates', () => ({
  DefaultTemplate: ({ children }: { children: ReactElement }) => <main>{children}</main>,
}))

const world = useWorld()
const owner = () => world.database().owner
const manager = { collection: 'staff', label: 'manager' } as const
const community = idOf('communities', 'C1')
type Who = { collection: 'staff' | 'residents'; label: string } | null

async function shown(as: Who, searchParams: Record<string, string> = {}): Promise<string> {
  const req = { user: await world.userOf(as), i18n: { language: 'pl' }, payload: world.payload() }
  const props = { initPageResult: { req }, searchParams } as unknown as AdminViewServerProps
  const frame = ParametersView(props) as ReactElement<Record<string, unknown>>
  const render = frame.type as (props: Record<string, unknown>) => Promise<ReactElement>
  return renderToStaticMarkup(await render(frame.props)).replaceAll('\u00a0', ' ')
}

type Typed = Record<string, string>

async function send(path: string, fields: Typed, values: Typed = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const [label, value] of Object.entries(values)) {
    body.append('premises[]', idOf('premises', label))
    body.append('value[]', value)
  }
  const answer = await world.rest(path, { method: 'POST', as: manager, body })
  return Object.fromEntries(new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams)
}
const wish = { community, building: '', name: 'persons', validFromOn: '2026-04-01' }
const check = (values: Typed, paste = '') => send('/premises-parameters/check', { ...wish, paste }, values)
const stored = async (label: string) =>
  (
    await owner().query<{ value: string; on: string }>(
      `select value::text, valid_from_on as on from premises_parameters where premises_id = $1 and name = 'persons'
       and valid_from_on >= '2026-04-01' order by valid_from_on`,
      [idOf('premises', label)],
    )
  ).rows

describe('parameters in bulk', () => {
  it.each([
    ['an accountant', { collection: 'staff', label: 'accountant' }],
    ['a resident', { collection: 'residents', label: 'boardAllGrants' }],
    ['nobody', null],
  ] as const)('are shown to no %s', async (_, as) => {
    const html = await shown(as, { ...wish })
    expect(html).toContain('Nie masz prawa zmieniać rejestru')
    expect(html).not.toMatch(/<form|<table/)
  })

  it('show a manager of another community nothing of this one', async () => {
    expect(await shown({ collection: 'staff', label: 'managerOfC2' }, { ...wish })).not.toMatch(
      /Lokal P[1-8]\b/,
    )
    const form = { communityId: community, buildingId: null, name: 'persons', validFromOn: '2026-04-01' }
    const stranger = { staffId: idOf('staff', 'managerOfC2'), communities: [idOf('communities', 'C2')] }
    const typed = [{ premisesId: idOf('premises', 'P1'), value: '7' }]
    expect((await checkParameters({ ...form, typed, paste: '' }, stranger)).changes).toEqual([])
    const change = {
      premisesId: idOf('premises', 'P1'),
      code: 'P1',
      before: '4.000',
      value: '7.000',
      nextFromOn: null,
    }
    await expect(writeParameters(form, [change], stranger)).rejects.toMatchObject({
      code: 'UNKNOWN_PREMISES',
    })
  })

  it('stand with what holds on the day, and what follows', async () => {
    const html = await shown(manager, { ...wish })
    expect(html).toContain('<td>4<small>od 1.11.2025</small><small>kolejna wartość od 1.07.2026</small></td>')
  })

  it.each([
    ['BAD_VALUE', { P1: '2,5' }, '', 'P1: 2,5'],
    ['BAD_VALUE', { P1: '-1' }, '', 'P1: -1'],
    ['BAD_VALUE', {}, 'lokal\twartość\nP1\tdwa', 'Wiersz 2: P1: dwa'],
    ['NO_SUCH_PREMISES', {}, 'lokal\twartość\nP1\t2\nP9\t3', 'Wiersz 3: Nie ma tu lokalu „P9”'],
    ['TWICE', { P1: '2' }, 'lokal\twartość\nP1\t3', 'Wiersz 2: Lokal P1 ma już'],
    ['VALUE_HEADER', {}, 'P1\t2', 'potrzebują nagłówków'],
  ])('are refused as %s with premises or row named, and nothing is saved', async (_, values, paste, said) => {
    const query = await check(values, paste)
    const html = await shown(manager, query)
    expect(html).toContain(said)
    expect(html).not.toContain('/api/premises-parameters/save')
    const saved = await send('/premises-parameters/save', { draft: query['draft'] ?? '' })
    expect(saved['problem']).toBe('DRAFT_GONE')
    expect(await stored('P1')).toEqual([{ value: '5.000', on: '2026-07-01' }])
  })

  it('are no change where they hold already', async () => {
    expect((await check({ P1: '4', P2: '' }))['problem']).toBe('NOTHING_TYPED')
  })

  it('begin together on the day, typed and pasted, once', async () => {
    const query = await check({ P1: '2', P2: '' }, 'Lokal\tOsoby\nP2\t1\nP3\t2')
    const html = await shown(manager, query)
    // P3 has two persons already.
    expect(html.match(/<th scope="row">/g)).toHaveLength(2)
    expect(html).toContain('tylko do 1.07.2026')
    const saved = await send('/premises-parameters/save', { draft: query['draft'] ?? '' })
    expect(saved).toMatchObject({ done: 'parameters', count: '2' })
    expect(await stored('P1')).toEqual([
      { value: '2.000', on: '2026-04-01' },
      { value: '5.000', on: '2026-07-01' },
    ])
    expect(await stored('P2')).toEqual([{ value: '1.000', on: '2026-04-01' }])
    expect(await stored('P3')).toEqual([])
    const log = await owner().query(
      `select details ->> 'count' as count from audit_events where action = 'parameters-changed'`,
    )
    expect(log.rows).toEqual([{ count: '2' }])
    expect((await send('/premises-parameters/save', { draft: query['draft'] ?? '' }))['problem']).toBe(
      'DRAFT_GONE',
    )
  })

  it('of two clerks who looked at the same are saved by the first', async () => {
    const form = { communityId: community, buildingId: null, name: 'persons', validFromOn: '2026-04-02' }
    const at = (value: string) => ({
      premisesId: idOf('premises', 'P6'),
      code: 'P6',
      before: '3.000',
      value,
      nextFromOn: null,
    })
    const results = await Promise.allSettled([
      writeParameters(form, [at('1.000')], registerKeeper),
      writeParameters(form, [at('2.000')], registerKeeper),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'VALUE_STALE' })
  })
})
