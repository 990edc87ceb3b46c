import type { AdminViewServerProps } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { PaymentsView } from '@/src/admin/books/payments/PaymentsView'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

// The admin's own frame needs a whole request; what is looked at is what stands inside it.
vi.mock('@payloadcms/next/templates', () => ({
  DefaultTemplate: ({ children }: { children: ReactElement }) => <main>{children}</main>,
}))

const world = useWorld()
const community = idOf('communities', 'C1')
const payment = idOf('bank-transactions', 'B1.2')
const accountant = { collection: 'staff', label: 'accountant' } as const
type Who = { collection: 'staff' | 'residents'; label: string } | null

/** The page as somebody gets it. */
async function shown(as: Who, searchParams: Record<string, string> = { community }): Promise<string> {
  const req = { user: await world.userOf(as), i18n: { language: 'pl' }, payload: world.payload() }
  const props = { initPageResult: { req }, searchParams } as unknown as AdminViewServerProps
  const frame = PaymentsView(props) as ReactElement<Record<string, unknown>>
  const render = frame.type as (props: Record<string, unknown>) => Promise<ReactElement>
  return renderToStaticMarkup(await render(frame.props))
}

/** Sends a form of the view and returns where it leads. */
async function send(form: string, fields: Record<string, string>, as: Who = accountant): Promise<string> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ community, payment, ...fields })) body.set(name, value)
  const { status, headers } = await world.rest(`/bank-transactions/${form}`, { method: 'POST', as, body })
  return `${status} ${headers.get('location') ?? ''}`
}

describe('the queue of payments', () => {
  it.each([
    ['a technician', { collection: 'staff', label: 'technician' }],
    ['a resident', { collection: 'residents', label: 'boardAllGrants' }],
    ['nobody', null],
  ] as const)('shows %s nothing', async (_, as) => {
    const html = await shown(as)
    expect(html).toContain('Nie masz prawa prowadzić ksiąg')
    expect(html).not.toMatch(/<form|Jan Nowak/)
  })

  it('shows a manager of another community nothing of this one', async () => {
    const html = await shown({ collection: 'staff', label: 'managerOfC2' })
    expect(html).not.toContain(payment)
    expect(html).toContain(idOf('bank-transactions', 'B2.2'))
  })

  it('shows a clerk what waits, the keyboard on the first, and nothing that is decided', async () => {
    const html = await shown(accountant)
    expect(html).toContain('Czeka wpłat: 1')
    expect(html).toContain('czynsz B1.2')
    const [waiting = '', decided = ''] = html.split('Przypisane ostatnio')
    expect(waiting).not.toContain('czynsz B1.1')
    expect(decided).toContain('czynsz B1.1')
    expect(html.match(/autofocus=""/gi)).toHaveLength(1)
  })

  it('says what to correct, and decides once', async () => {
    const account = idOf('accounts', 'K1')
    expect(await send('match', { amountGr: '41230', account: 'other' })).toContain('problem=FORM')
    expect(await shown(accountant, { community, problem: 'FORM', about: 'account' })).toContain('kartoteka')
    const parts = { account1: account, amount1: '400', account2: idOf('accounts', 'K9'), amount2: '1,00' }
    expect(await send('split', parts)).toContain('problem=SPLIT_SUM')
    expect(
      await send('match', { amountGr: '41230', account }, { collection: 'staff', label: 'managerOfC2' }),
    ).toContain('problem=UNKNOWN_COMMUNITY')
    const whole = { amountGr: '41230', account: 'other', other: account, remember: '1' }
    expect(await send('match', whole)).toMatch(/^303 .*\/payments\?.*done=matched/)
    expect(await send('match', whole)).toContain('problem=PAYMENT_DECIDED')
    expect(await send('reject', {})).toContain('problem=PAYMENT_DECIDED')
    expect(await send('set-aside', { reason: 'x' })).toContain('problem=PAYMENT_DECIDED')
    const html = await shown(accountant, { community, done: 'matchedImported' })
    expect(html).toContain('Wszystkie wpłaty są wyjaśnione.')
    expect(html).toContain('gdy zaksięguje ją program księgowy')
  })
})
