import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** „1 234,56 zł” in grosze, read apart from the code that writes it. The page's amounts carry no sign. */
export const grosze = (text: string): number => {
  const found = /(\d[\d\s]*),(\d{2})\s*zł/.exec(text)
  if (!found) throw new Error(`No amount in: ${text}`)
  return Number(`${found[1]}${found[2]}`.replace(/\s/g, ''))
}

/** A balance with its word: above zero it is to be paid. */
export const balance = (text: string): number => {
  if (/do zapłaty/i.test(text)) return grosze(text)
  if (/nadpłata/i.test(text)) return -grosze(text)
  if (/rozliczone|nic do zapłaty/i.test(text)) return grosze(text)
  throw new Error(`No word for a balance in: ${text}`)
}

/** Where a package has an account's charges: file, encoding and the three columns, as its maker named them. */
export const CHARGES = {
  demo: { file: 'charges.csv', encoding: 'utf-8', columns: ['account', 'validFrom', 'amount'] },
  handEdited: { file: 'zaliczki.csv', encoding: 'windows-1250', columns: ['kartoteka', 'od', 'kwota'] },
} as const

type Notice = { from: string; amounts: number[]; totalGr: number }

/** „972,07 zł” and `972.07` alike. */
const amountGr = (cell: string): number => {
  const [whole = '', decimals = ''] = cell.replace(/[\szł]/g, '').split(/[.,]/)
  return Number(whole + decimals.padEnd(2, '0'))
}

const civil = (cell: string): string => cell.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1')

/** Cells of a line; the packages quote cells that hold the separator. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map((found) => found[1] ?? found[2] ?? '')

/** The notices of an account as the package brought them, oldest first. */
export const chargesIn = (packageDir: string, kind: keyof typeof CHARGES, account: string): Notice[] => {
  const { file, encoding, columns } = CHARGES[kind]
  if (!readdirSync(packageDir).includes(file)) throw new Error(`No ${file} in ${packageDir}.`)
  const text = new TextDecoder(encoding).decode(readFileSync(join(packageDir, file)))
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [ofAccount, ofDay, ofAmount] = columns.map((name) => cellsOf(head).indexOf(name)) as [number, number, number]
  const notices = new Map<string, number[]>()
  for (const cells of lines.map(cellsOf)) {
    if (cells[ofAccount] !== account) continue
    const from = civil(cells[ofDay] ?? '')
    notices.set(from, [...(notices.get(from) ?? []), amountGr(cells[ofAmount] ?? '')])
  }
  return [...notices]
    .map(([from, amounts]) => ({ from, amounts, totalGr: amounts.reduce((sum, each) => sum + each, 0) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
