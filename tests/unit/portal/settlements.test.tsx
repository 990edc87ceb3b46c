import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { settlementPdf } from '@/src/portal/finance/documents/settlement-pdf'
import { foldComponents } from '@/src/portal/finance/fold-settlement'
import { toSettlementLine } from '@/src/portal/finance/settlement-rows'
import { SettlementPage } from '@/src/portal/finance/SettlementPage'
import { SettlementsPage } from '@/src/portal/finance/SettlementsPage'
import type { SettlementHead, SettlementView } from '@/src/portal/finance/settlement-view'
import { portalText } from '@/src/portal/text/portal-text'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { pdfPages } from '@/tests/support/pdf-text'
import { ledgerOf } from './support/book'
import { community, contextOf, plain, resident, tie, TODAY } from './support/residents'

/** Domain rules 3.1: advances 6 × 31.28, 32.417 m³ × 5.2133, an overpayment of 18.68. */
const water: SettlementHead = {
  id: 's2',
  accountId: 'a1',
  medium: 'water',
  periodFromOn: '2025-07-01',
  periodToOn: '2025-12-31',
  issuedOn: '2026-02-24',
  dueOn: null,
  document: 'ROZ/7/2025',
  advancesGr: 18768,
  costGr: 16900,
  resultGr: 1868,
  contestUntilOn: '2026-03-10',
}
const before: SettlementHead = {
  ...water,
  id: 's1',
  periodFromOn: '2025-01-01',
  periodToOn: '2025-06-30',
  issuedOn: '2025-08-01',
  advancesGr: 18000,
  costGr: 19050,
  resultGr: -1050,
}

const toLine = toSettlementLine('water')
const lines = [
  toLine(['10', 'SC', 'Ścieki', 'meter', null, null, null, null, null, null, '1.000', '0.000000', 0, 0]),
  toLine([
    '2',
    'ZW',
    'Zimna woda',
    'meter',
    'm2',
    'W-88231',
    'kuchnia',
    'm³',
    '0.000',
    '30.000',
    '30.000',
    '5.213300',
    0,
    15640,
  ]),
  toLine([
    '1',
    'ZW',
    'Zimna woda',
    'meter',
    'm1',
    'W-77120',
    'kuchnia',
    'm³',
    '100.000',
    '102.417',
    '2.417',
    '5.213300',
    18768,
    1260,
  ]),
]
const view: SettlementView = {
  ...water,
  account: ledgerOf([]).account,
  asOfAt: community.dataAsOfAt,
  components: foldComponents(lines, [{ component: 'ZW', costGr: 19050 }]),
  previous: before,
  contestCase: null,
}
const context = contextOf(resident(tie()))

describe('the lines of a settlement', () => {
  it('are gathered by component, in their own order, and add up to it', () => {
    expect(view.components.map(({ component }) => component)).toEqual(['ZW', 'SC'])
    expect(view.components[0]).toMatchObject({
      advancesGr: 18768,
      costGr: 16900,
      resultGr: 1868,
      previousCostGr: 19050,
    })
    expect(view.components[0]?.lines.map(({ line }) => line)).toEqual(['1', '2'])
    expect(view.components[1]).toMatchObject({ previousCostGr: null })
  })

  it('are counted in the unit of their meter, their method or what was measured', () => {
    const unit = (method: 'area' | 'persons' | 'share' | 'estimate') =>
      toLine(['1', 'X', 'X', method, null, null, null, null, null, null, '1', '1', 0, 0]).unit
    expect([unit('area'), unit('persons'), unit('share'), unit('estimate')]).toEqual(['m²', 'os.', '', 'm³'])
  })
})

describe('the page of a settlement (domain rules 3.1)', () => {
  const html = plain(renderToStaticMarkup(<SettlementPage context={context} view={view} />))

  it('says the result in a word, how it came about, the meters and the period before', () => {
    for (const part of [
      'Nadpłata',
      '18,68 zł',
      'Zaliczki naliczone za ten czas',
      '187,68 zł',
      '169,00 zł',
      'licznik W-77120: z 100 na 102,417',
      '5,2133 zł za m³',
      'do dopłaty 10,50 zł',
      'href="/settlements/s1"',
    ])
      expect(html).toContain(part)
  })

  it('says until when and how to contest it, on the last day as well, and afterwards that it is over', () => {
    expect(html).toContain('Jeśli coś się nie zgadza, zgłoś to do 10 marca 2026.')
    const on = (todayOn: string) =>
      plain(renderToStaticMarkup(<SettlementPage context={{ ...context, todayOn }} view={view} />))
    expect(on('2026-03-10')).toContain('zgłoś to do 10 marca 2026')
    expect(on('2026-03-11')).toContain('Reklamacje przyjmowano do 10 marca 2026.')
  })

  it('calls an underpayment what is to be paid, with its day', () => {
    const owed = { ...view, advancesGr: 100, costGr: 150, resultGr: -50, dueOn: '2026-04-10' }
    const page = plain(renderToStaticMarkup(<SettlementPage context={context} view={owed} />))
    expect(page).toContain('Do dopłaty')
    expect(page).toContain('do 10 kwietnia 2026')
    expect(page).not.toMatch(/[−-]0,50/)
  })
})

it('the list says what, when and how it ended, and where nothing is, that', () => {
  const list = { accounts: [view.account], asOfAt: null, settlements: [water, before] }
  const html = plain(renderToStaticMarkup(<SettlementsPage context={context} view={list} />))
  expect(html).toContain('Woda, 1.07.2025–31.12.2025')
  expect(html).toContain('reklamacje do 10.03.2026')
  expect(html).toContain('Do dopłaty')
  const none = renderToStaticMarkup(<SettlementsPage context={context} view={{ ...list, settlements: [] }} />)
  expect(plain(none)).toContain('Nie ma jeszcze żadnego rozliczenia')
})

it('as a document it says the same', async () => {
  const documentContext = { text: portalText('pl'), community, todayOn: TODAY, asOfAt: null }
  const text = plain((await pdfPages(await renderPdf(settlementPdf(documentContext, view)))).join('\n'))
  for (const part of ['Woda, 1.07.2025–31.12.2025', '187,68', '169,00', '18,68', 'Reklamacje do', 'W-88231'])
    expect(text).toContain(part)
})
