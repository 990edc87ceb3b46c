import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Read by Mozilla's reader, not by the library that wrote it: the text of each page, a line for each line on paper. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(linesOf(items.filter((item) => 'str' in item)).join('\n'))
  }
  await task.destroy()
  return pages
}

type Item = { str: string; transform: number[]; width: number }

const left = ({ transform }: Item): number => transform[4] ?? 0

/** Pieces that touch are one word; the reader parts them where letters are set closer together. */
function joined(parts: readonly Item[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const part of [...parts].sort((a, b) => left(a) - left(b))) {
    text += left(part) - end > 1 ? ` ${part.str}` : part.str
    end = left(part) + part.width
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** Pieces of one height are one line, from left to right. */
function linesOf(items: readonly Item[]): string[] {
  const lines = new Map<number, Item[]>()
  for (const item of items) {
    if (item.str.trim() === '') continue
    const height = Math.round(item.transform[5] ?? 0)
    const known = [height, height - 1, height + 1].find((each) => lines.has(each)) ?? height
    lines.set(known, [...(lines.get(known) ?? []), item])
  }
  return [...lines].sort(([a], [b]) => b - a).map(([, parts]) => joined(parts))
}
