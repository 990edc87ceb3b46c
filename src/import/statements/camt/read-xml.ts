// @ts-expect-error The package brings no types; what is used of it stands below.
import sax from 'sax'
import { StatementFault } from '../statement-fault'

type OpenTag = { name: string; attributes: Record<string, string> }
type Parser = {
  onerror: () => void
  ondoctype: () => void
  onopentag: (tag: OpenTag) => void
  onclosetag: () => void
  ontext: (text: string) => void
  oncdata: (text: string) => void
  write: (text: string) => Parser
  close: () => Parser
}
const { parser: newParser } = sax as { parser: (strict: true, options: { strictEntities: true }) => Parser }

/** An element by its local name; `text` is its own text, trimmed. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

/** Deeper than any statement; a file that nests further is no statement. */
const DEEPEST = 40

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const refuse = (): never => {
  throw new StatementFault('statementXml')
}

/**
 * Reads XML into a tree. A document type is refused, and with it every entity of a file's own, external ones first of
 * all; nothing is ever fetched. Throws `StatementFault`.
 */
export function readXml(text: string): Element {
  const parser = newParser(true, { strictEntities: true })
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const addText = (part: string): void => {
    const current = open.at(-1)
    if (current) current.text += part
  }
  parser.onerror = refuse
  parser.ondoctype = refuse
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name: localName(name), attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    if (open.push(element) > DEEPEST) refuse()
  }
  parser.onclosetag = () => {
    const closed = open.pop()
    if (closed) closed.text = closed.text.trim()
  }
  parser.ontext = addText
  parser.oncdata = addText
  parser.write(text).close()
  return root.children[0] ?? refuse()
}

/** The elements at the end of a path of local names, in order. */
export const all = (element: Element | undefined, path: string): Element[] =>
  path
    .split('/')
    .reduce<Element[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      element ? [element] : [],
    )

export const first = (element: Element | undefined, path: string): Element | undefined =>
  all(element, path)[0]

/** Text at the end of the first of several paths that has any; empty where none does. */
export const textAt = (element: Element | undefined, ...paths: string[]): string => {
  for (const path of paths) {
    const found = all(element, path).find(({ text }) => text !== '')
    if (found) return found.text
  }
  return ''
}
