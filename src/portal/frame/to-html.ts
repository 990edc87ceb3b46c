import { Fragment, isValidElement, type ReactNode } from 'react'
import { attribute, escapeHtml } from './html-attributes'

/** What this cannot draw: a component for the browser, one that waits, a form field with a state, an unknown attribute. */
class NotPlain extends Error {}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col'])
/** Their value is no attribute, or React moves them elsewhere. */
const LEFT_TO_REACT = new Set([
  'select',
  'option',
  'textarea',
  'title',
  'meta',
  'link',
  'script',
  'style',
  'head',
  'body',
  'html',
  'pre',
])
const FIELD_STATE = new Set(['defaultChecked', 'checked', 'formAction'])

type Props = Record<string, unknown> & { children?: ReactNode }

function openTag(tag: string, props: Props): string {
  let html = `<${tag}`
  for (const prop in props) {
    if (prop === 'children') continue
    if (FIELD_STATE.has(prop)) throw new NotPlain()
    const isValue = prop === 'value' || (prop === 'defaultValue' && tag === 'input' && !('value' in props))
    const text = isValue
      ? attribute('data-value', props[prop])?.replace('data-value', 'value')
      : attribute(prop, props[prop])
    if (text === null || text === undefined) throw new NotPlain()
    html += text
  }
  return html
}

function drawHost(tag: string, props: Props): string {
  if (LEFT_TO_REACT.has(tag)) throw new NotPlain()
  const open = openTag(tag, props)
  if (VOID.has(tag)) return `${open}/>`
  return `${open}>${draw(props.children)}</${tag}>`
}

function drawElement(type: unknown, props: Props): string {
  if (typeof type === 'string') return drawHost(type, props)
  if (type === Fragment) return draw(props.children)
  // A component for the browser is a function too, marked by the bundler.
  if (typeof type === 'function' && !('$$typeof' in type))
    return draw((type as (props: Props) => ReactNode)(props))
  throw new NotPlain()
}

function draw(node: ReactNode): string {
  if (typeof node === 'string') return escapeHtml(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'number' || typeof node === 'bigint') return `${node}`
  if (Array.isArray(node)) {
    let html = ''
    for (const child of node as ReactNode[]) html += draw(child)
    return html
  }
  if (isValidElement<Props>(node)) return drawElement(node.type, node.props)
  throw new NotPlain()
}

/**
 * The HTML of plain components, such as React writes it, in a tenth of the time: React on the server makes every element
 * three times over, for the reader's eyes and twice for scripts that pages which are only read do not have. Null where
 * anything in it needs React: then the caller hands it to React. `tests/unit/portal/to-html.test.tsx` holds the two equal.
 */
export function toHtml(node: ReactNode): string | null {
  try {
    return draw(node)
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}
