import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BalancePage } from '@/src/portal/finance/BalancePage'
import { toBalanceView } from '@/src/portal/finance/read-balance'
import { MetersPage } from '@/src/portal/meters/MetersPage'
import { RecordPage } from '@/src/portal/register/RecordPage'
import type { RecordView } from '@/src/portal/register/record-view'
import { NotFoundPage } from '@/src/portal/system/NotFoundPage'
import { LoginPage } from '@/src/portal/system/LoginPage'
import { StartPage } from '@/src/portal/system/StartPage'
import { toDues, toFigures } from '@/src/portal/system/read-start'
import { portalText } from '@/src/portal/text/portal-text'
import { klonowa, ledgerOf } from './support/book'
import { community, contextOf, plain, range, resident, tie, TODAY } from './support/residents'

/** Pages that exist; a link to any other path is a dead end. */
const PATHS = new Set([
  '/',
  '/balance',
  '/balance/code',
  '/balance/slip',
  '/years',
  '/settlements',
  '/advance/notice',
  '/advance',
  '/meters',
  '/faults',
  '/record',
  '/surveys',
  '/resolutions',
  '/announcements',
  '/documents',
  '/messages',
  '/messages/new',
  '/settings',
  '/switch',
  '/login',
  '/reset',
  '/activate',
])

const drawn = (page: ReactElement): string => plain(renderToStaticMarkup(page))
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '')

const owner = resident(tie())
const tenant = resident(tie({ capacity: 'tenant', accounts: [] }))
const former = resident(tie({ isCurrent: false, toOn: '2025-11-01', readableUntilOn: '2027-11-01' }))
const ofTwo = resident(
  tie(),
  tie({ premisesId: 'p2', accounts: [range('a2')], premises: { ...tie().premises, code: '8' } }),
)

const balance = (actor = owner) => {
  const view = toBalanceView({ community }, [ledgerOf(klonowa)], {}, TODAY)
  if (!view) throw new Error('no view')
  return <BalancePage context={contextOf(actor)} view={view} />
}
const start = (actor = owner) => (
  <StartPage
    context={contextOf(actor)}
    view={{
      asOfAt: community.dataAsOfAt,
      due: toDues(toFigures([ledgerOf(klonowa)], TODAY), actor.ties),
      legalisations: [],
      balance: null,
      advance: null,
      meters: [],
      surveys: [],
      votes: [],
      readings: [],
      repairs: [],
      announcements: [],
    }}
  />
)
const recordView: RecordView = {
  person: { displayName: 'Anna Wiśniewska', login: 'K7MP-2WXD', email: null, phone: null },
  premises: {
    code: '7',
    use: 'residential',
    street: 'ul. Klonowa 12',
    postalCode: '30-702',
    city: 'Kraków',
    staircase: null,
    floor: '2',
    measures: { areaM2: '48.37', heatedAreaM2: null, shareNum: 4837, shareDen: 118640 },
  },
  ties: [
    { capacity: 'owner', fromOn: '2019-04-01', toOn: null, isCurrent: true, fractionNum: 1, fractionDen: 2 },
  ],
  accounts: [],
  parameters: [],
}

const pages: [string, ReactElement][] = [
  ['balance', balance()],
  ['start', start()],
  [
    'meters',
    <MetersPage
      key="m"
      context={contextOf(tenant)}
      view={{ asOfAt: null, lines: [] }}
      open={[]}
      justSent={false}
    />,
  ],
  ['record', <RecordPage key="r" context={contextOf(owner)} view={recordView} />],
  ['not found', <NotFoundPage key="n" text={portalText('pl')} context={contextOf(ofTwo)} />],
  ['login', <LoginPage key="l" text={portalText('pl')} refused={null} to={null} notice={null} />],
]

describe.each(pages)('%s', (_name, page) => {
  const html = drawn(page)

  it('leads only to pages that are there, and to places within itself', () => {
    const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]))
    for (const href of hrefs(html)) {
      if (href.startsWith('#')) expect(ids, href).toContain(href.slice(1))
      else if (!href.startsWith('tel:')) expect(PATHS, href).toContain(href.split(/[?#]/)[0])
    }
  })

  it('has one heading of the first rank, one main and a title', () => {
    for (const tag of ['h1', 'main', 'title'])
      expect(html.match(new RegExp(`<${tag}[ >]`, 'g')), tag).toHaveLength(1)
  })

  it('needs no exception from the content policy', () => {
    expect(html).not.toMatch(/ style="|<script|<style| on\w+="/)
  })
})

describe('what each sees', () => {
  it('the owner: amount, word, date, number and code', () => {
    const html = drawn(balance())
    for (const part of [
      '412,30 zł',
      'do wtorku 10 marca 2026',
      '37 1140 1081 1234 0001 0000 0007',
      'Lokal 7 opłata 03/2026',
    ]) {
      expect(html).toContain(part)
    }
    expect(html).toContain('data-copy="37114010811234000100000007"')
    expect(html).not.toMatch(/[−-]\d+,\d\d zł/)
  })

  it('the tenant: no menu entry of money and no area', () => {
    const html = drawn(<RecordPage context={contextOf(tenant)} view={{ ...recordView, premises: null }} />)
    expect(html).not.toMatch(/\/balance|\/advance|m²/)
  })

  it('the former owner: until when he reads, and the last day of his tie', () => {
    const html = drawn(balance(former))
    expect(html).toContain('Dostęp do odczytu do 31 października 2027')
    expect(html).toContain('31 października 2025')
  })

  it('the owner of two: a switch, and which place a task is about', () => {
    expect(drawn(start(ofTwo))).toContain('/switch?premises=p2')
    expect(drawn(start(ofTwo))).toContain('Lokal 7. Termin zapłaty: wtorek, 10 marca 2026.')
    expect(drawn(start(owner))).not.toContain('/switch')
  })

  it('the part owner: his part of the share beside the whole', () => {
    const html = drawn(<RecordPage context={contextOf(owner)} view={recordView} />)
    for (const part of ['4 837/118 640', '1/2 lokalu', '4 837/237 280']) expect(html).toContain(part)
  })
})
