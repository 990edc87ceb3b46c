/** How a prop of ours is written as an attribute; what is not here is drawn by React. */
const RENAMED: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  tabIndex: 'tabindex',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  dateTime: 'datetime',
  hrefLang: 'hreflang',
  autoComplete: 'autocomplete',
  autoCapitalize: 'autocapitalize',
  inputMode: 'inputmode',
  maxLength: 'maxlength',
  encType: 'enctype',
  textAnchor: 'text-anchor',
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  shapeRendering: 'shape-rendering',
  fillRule: 'fill-rule',
  clipRule: 'clip-rule',
}

const SAME = new Set(
  (
    'id href name type action method target rel role scope lang title label accept pattern placeholder ' +
    'min max step rows cols src alt width height viewBox x y x1 x2 y1 y2 cx cy r rx ry d fill stroke points ' +
    'transform opacity xmlns kind media sizes'
  ).split(' '),
)

/** Written without a value where true, left out where false. */
const FLAGS: Readonly<Record<string, string>> = {
  hidden: 'hidden',
  open: 'open',
  required: 'required',
  disabled: 'disabled',
  multiple: 'multiple',
  reversed: 'reversed',
  noValidate: 'novalidate',
  download: 'download',
}

/** Written as `true` or `false`. */
const SPOKEN: Readonly<Record<string, string>> = { focusable: 'focusable', spellCheck: 'spellcheck' }

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const NEEDS_ESCAPE = /[&<>"']/
const EACH = /[&<>"']/g

/** Text as HTML, safe in an element and between quotes. */
export const escapeHtml = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(EACH, (letter) => ESCAPES[letter] ?? letter) : text

const written = (name: string, value: unknown): string | null => {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' || typeof value === 'number'
    ? ` ${name}="${escapeHtml(`${value}`)}"`
    : null
}

const spoken = (name: string, value: unknown): string | null =>
  typeof value === 'boolean' ? ` ${name}="${value}"` : written(name, value)

/** An attribute with a blank before it, nothing where React writes none; null: React must draw the element. */
export function attribute(prop: string, value: unknown): string | null {
  if (SAME.has(prop)) return value === false ? '' : written(prop, value)
  const renamed = RENAMED[prop]
  if (renamed) return value === false ? '' : written(renamed, value)
  if (prop.startsWith('aria-') || prop.startsWith('data-')) return spoken(prop, value)
  const flag = FLAGS[prop]
  if (flag) return value === true ? ` ${flag}=""` : value === false || value == null ? '' : null
  const said = SPOKEN[prop]
  return said ? spoken(said, value) : null
}
