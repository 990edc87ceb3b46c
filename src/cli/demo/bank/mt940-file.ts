/** A transfer of the demo's bank; amount in grosze, below zero went out. */
export type DemoTransfer = {
  bookedOn: string
  amountGr: number
  nrb: string
  name: string
  title: string
  reference: string
}

const compact = (date: string): string => date.slice(2).replaceAll('-', '')
const amount = (gr: number): string => {
  const digits = String(Math.abs(gr)).padStart(3, '0')
  return `${digits.slice(0, -2)},${digits.slice(-2)}`
}
const balance = (gr: number, on: string): string => `${gr < 0 ? 'D' : 'C'}${compact(on)}PLN${amount(gr)}`
const chunks = (text: string, size: number): string[] => text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? ['']

const details = ({ nrb, name, title }: DemoTransfer): string =>
  [
    ['00', 'PRZELEW ELIXIR'],
    ...chunks(title, 27).map((line, index) => [`2${index}`, line]),
    ...chunks(name, 27).map((line, index) => [`3${index + 2}`, line]),
    ['38', `PL${nrb}`],
  ]
    .map(([code, value]) => `<${code}${value}`)
    .join('')

/** A statement in MT940, as Polish banks write it: CRLF, sub-fields behind `<`. */
export function mt940File(own: string, openingGr: number, transfers: readonly DemoTransfer[]): string {
  const days = transfers.map(({ bookedOn }) => bookedOn).sort()
  const first = days[0] ?? ''
  const last = days.at(-1) ?? ''
  const closingGr = transfers.reduce((sum, { amountGr }) => sum + amountGr, openingGr)
  return [
    `:20:ST${compact(last)}`,
    `:25:/PL${own}`,
    ':28C:00001',
    `:60F:${balance(openingGr, first)}`,
    ...transfers.flatMap((one) => [
      `:61:${compact(one.bookedOn)}${compact(one.bookedOn).slice(2)}${one.amountGr < 0 ? 'D' : 'C'}N${amount(one.amountGr)}NTRFNONREF//${one.reference}`,
      `:86:020${details(one)}`,
    ]),
    `:62F:${balance(closingGr, last)}`,
    '-',
    '',
  ].join('\r\n')
}
