/** A text as the editor stores it: a tree of nodes, of which only these fields are read. */
export type RichNode = {
  type: string
  tag?: string
  text?: string
  /** Bits: 1 bold, 2 italic. */
  format?: number | string
  fields?: { url?: string; linkType?: string }
  children?: readonly RichNode[]
}
export type RichText = { root: RichNode }

const isBlock = (node: RichNode): boolean =>
  ['paragraph', 'heading', 'list', 'listitem', 'quote'].includes(node.type)

const words = (node: RichNode): string => {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'text') return node.text ?? ''
  const inner = (node.children ?? []).map(words).join('')
  if (node.type === 'listitem') return `• ${inner}\n`
  return isBlock(node) ? `${inner.trimEnd()}\n\n` : inner
}

/** The words of a text, paragraphs apart by an empty line. */
export const plainText = ({ root }: RichText): string =>
  (root.children ?? [])
    .map(words)
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Addresses a link may lead to; anything else is shown as words. */
export const safeLink = (url: string | undefined): string | null =>
  url && /^(https?:\/\/|mailto:|tel:)/i.test(url) ? url : null

const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
const textNode = (text: string): RichNode => ({
  ...{ type: 'text', text, format: 0 },
  ...{ detail: 0, mode: 'normal', style: '', version: 1 },
})

const listOf = (lines: readonly string[]): RichNode => ({
  ...{ ...block, type: 'list', tag: 'ul', listType: 'bullet', start: 1 },
  children: lines.map((line, index) => ({
    ...{ ...block, type: 'listitem', value: index + 1 },
    children: [textNode(line)],
  })),
})

/** A text of plain paragraphs, as a program writes one for the editor. Lines that begin with `- ` become a list. */
export function richTextOf(text: string): RichText {
  const blocks = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  const children = blocks.map((part): RichNode => {
    const lines = part.split('\n').map((line) => line.trim())
    if (lines.every((line) => line.startsWith('- '))) return listOf(lines.map((line) => line.slice(2)))
    return { ...block, type: 'paragraph', children: [textNode(lines.join(' '))] }
  })
  return { root: { ...block, type: 'root', children } }
}
