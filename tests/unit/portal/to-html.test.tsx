import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BalancePage } from '@/src/portal/finance/BalancePage'
import { toBalanceView } from '@/src/portal/finance/read-balance'
import { toHtml } from '@/src/portal/frame/to-html'
import { EmptyPage } from '@/src/portal/bench/EmptyPage'
import { klonowa, ledgerOf } from './support/book'
import { community, contextOf, resident, tie, TODAY } from './support/residents'

const Plain = ({ amount, late = false }: { amount: string; late?: boolean }) => (
  <>
    <p className={late ? 'late' : undefined} data-label="Kwota" aria-current={late}>
      {amount} <b>{'<b> & "x"'}</b>
      {late && <i />}
      {[1, 2].map((key) => (
        <br key={key} />
      ))}
    </p>
    <svg viewBox="0 0 4 4" focusable="false" aria-hidden="true">
      <text textAnchor="end" x={1.5} y="2">
        {0}
      </text>
    </svg>
    <input type="hidden" name="to" value={'/a?b="c"&d'} required={late} />
    <input defaultValue="Żółw" autoComplete="username" spellCheck={false} />
    <form action="/x" method="post" noValidate>
      <time dateTime="2026-03-01">{null}</time>
      <td colSpan={2} />
    </form>
  </>
)

/** React puts some attributes of fields last and keeps some capitals; in HTML neither means anything. */
const inOrder = (html: string): string =>
  html.replace(/<([a-z]\w*)((?: [\w-]+="[^"]*")+)/gi, (_, tag: string, attributes: string) => {
    const found = attributes.match(/ [\w-]+="[^"]*"/g) ?? []
    const each = found.map((one) => one.replace(/^[^=]+/, (name) => name.toLowerCase()))
    return `<${tag}${each.sort().join('')}`
  })

const same = (element: ReactElement): void => {
  const html = toHtml(element)
  expect(html).not.toBeNull()
  expect(inOrder(html ?? '')).toBe(inOrder(renderToStaticMarkup(element)))
}

describe('toHtml', () => {
  it.each([true, false])('writes what React writes', (late) => {
    same(<Plain amount="412,30 zł" late={late} />)
  })

  it('lets nothing out of a text or an attribute', () => {
    expect(toHtml(<p title={'"><script>'}>{'</p><script>alert(1)</script>'}</p>)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
  })

  const browserOnly = Object.assign(() => <p />, { $$typeof: Symbol.for('react.client.reference') })
  const Browser = browserOnly as unknown as () => ReactElement
  const Waiting = (() => Promise.resolve(<p />)) as unknown as () => ReactElement
  it.each<[string, ReactElement]>([
    ['a component for the browser', <Browser key="b" />],
    ['one that waits', <Waiting key="w" />],
    ['an attribute it does not know', <p key="s" style={{ color: 'red' }} />],
    ['a handler', <button key="h" onClick={() => undefined} />],
    ['HTML from elsewhere', <p key="d" dangerouslySetInnerHTML={{ __html: '<b>' }} />],
    ['a choice with a state', <select key="f" defaultValue="a" />],
    ['a box with a state', <input key="c" type="checkbox" defaultChecked />],
    ['a title, which React moves', <title key="t">x</title>],
  ])('leaves %s to React', (_what, element) => {
    expect(toHtml(<section>{element}</section>)).toBeNull()
  })

  it('passes on what a component throws', () => {
    const Broken = (): ReactElement => {
      throw new RangeError('broken')
    }
    expect(() => toHtml(<Broken />)).toThrow(RangeError)
  })
})

describe('pages', () => {
  const actor = resident(tie())
  const context = contextOf(actor)
  const view = toBalanceView({ community }, [ledgerOf(klonowa)], {}, TODAY)
  if (!view) throw new Error('no view')

  it.each<[string, ReactElement]>([
    ['balance', <BalancePage key="b" context={context} view={view} />],
    ['empty', <EmptyPage key="e" todayOn={TODAY} />],
  ])('%s: the sheet is one text for React', (_name, page) => {
    expect(onSheet(page)).toBe(true)
  })
})

/** Whether the sheet of a page was drawn as one text: looks for it among the elements of the frame. */
const onSheet = (node: unknown): boolean => {
  if (Array.isArray(node)) return node.some(onSheet)
  if (typeof node !== 'object' || node === null || !('props' in node)) return false
  const { type, props } = node as { type: unknown; props: Record<string, unknown> }
  if (typeof type === 'function') return onSheet((type as (p: object) => unknown)(props))
  return type === 'main' ? 'dangerouslySetInnerHTML' in props : onSheet(props['children'])
}
