/** A text of a message file: its dotted key, the names it fills in, and the plural forms it offers for each. */
export type Text = {
  key: string
  text: string
  names: string[]
  plurals: { name: string; forms: string[] }[]
}

type Node = { [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every leaf of a catalogue; a leaf that is not a text is kept as an empty one, so that it is found out. */
export const textsOf = (catalogue: unknown, prefix = ''): Text[] =>
  isNode(catalogue)
    ? Object.entries(catalogue).flatMap(([key, value]) =>
        textsOf(value, prefix === '' ? key : `${prefix}.${key}`),
      )
    : [
        {
          key: prefix,
          text: typeof catalogue === 'string' ? catalogue : '',
          ...argumentsOf(String(catalogue)),
        },
      ]

/** Index of the brace that closes the one at `open`. */
const closing = (text: string, open: number): number => {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error(`A brace is not closed: ${text}`)
}

const SELECTORS = /^\s*(\w+)\s*,\s*(plural|selectordinal|select)\s*,/

/** ICU arguments of a text, those inside the forms of a plural included. */
export const argumentsOf = (text: string): Pick<Text, 'names' | 'plurals'> => {
  const names = new Set<string>()
  const plurals: Text['plurals'] = []
  const visit = (part: string): void => {
    for (let open = part.indexOf('{'); open !== -1; open = part.indexOf('{', closing(part, open))) {
      const inside = part.slice(open + 1, closing(part, open))
      names.add(/^\s*(\w+)/.exec(inside)?.[1] ?? '')
      const selector = SELECTORS.exec(inside)
      if (selector) visitForms(inside.slice(selector[0].length), selector[1] ?? '', selector[2] === 'plural')
    }
  }
  const visitForms = (forms: string, name: string, isPlural: boolean): void => {
    const found: string[] = []
    for (let open = forms.indexOf('{'), from = 0; open !== -1; open = forms.indexOf('{', from)) {
      found.push(forms.slice(from, open).trim())
      from = closing(forms, open) + 1
      visit(forms.slice(open + 1, from - 1))
    }
    if (isPlural) plurals.push({ name, forms: found.filter((form) => !form.startsWith('=')) })
  }
  visit(text)
  return { names: [...names].sort(), plurals }
}
