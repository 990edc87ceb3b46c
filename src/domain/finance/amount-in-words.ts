import { DomainError } from '../domain-error'
import { integerOf } from '../time/integer'

/** Polish noun forms: with 1; with 2–4 (not 12–14); with all else. */
type Forms = readonly [one: string, few: string, many: string]

const UNITS = [
  '',
  ...'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć'.split(' '),
  ...'jedenaście dwanaście trzynaście czternaście piętnaście'.split(' '),
  ...'szesnaście siedemnaście osiemnaście dziewiętnaście'.split(' '),
]
const TENS = [
  '',
  '',
  ...'dwadzieścia trzydzieści czterdzieści pięćdziesiąt'.split(' '),
  ...'sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt'.split(' '),
]
const HUNDREDS = [
  '',
  ...'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset'.split(' '),
]
const SCALES: readonly Forms[] = [
  ['tysiąc', 'tysiące', 'tysięcy'],
  ['milion', 'miliony', 'milionów'],
  ['miliard', 'miliardy', 'miliardów'],
  ['bilion', 'biliony', 'bilionów'],
]
const ZLOTY: Forms = ['złoty', 'złote', 'złotych']
const GROSZ: Forms = ['grosz', 'grosze', 'groszy']

const formFor = (digits: string, forms: Forms): string => {
  if (/^0*1$/.test(digits)) return forms[0]
  return /(?:^|[^1])[2-4]$/.test(digits) ? forms[1] : forms[2]
}

/** Words of up to three digits; empty for zero. */
const groupInWords = (digits: string): string[] => {
  const padded = digits.padStart(3, '0')
  const lastTwo = integerOf(padded.slice(1))
  const below =
    lastTwo < 20 ? [UNITS[lastTwo]] : [TENS[integerOf(padded.charAt(1))], UNITS[integerOf(padded.charAt(2))]]
  return [HUNDREDS[integerOf(padded.charAt(0))], ...below].filter(
    (word) => word !== undefined && word !== '',
  ) as string[]
}

/** Digits from the right in groups of three: `1234567` is `567`, `234`, `1`. */
const groupsOf = (digits: string): string[] => {
  const padded = digits.padStart(digits.length + ((3 - (digits.length % 3)) % 3), '0')
  return (padded.match(/\d{3}/g) ?? []).reverse()
}

const scaledGroup = (digits: string, position: number): string[] => {
  const words = groupInWords(digits)
  if (position === 0 || words.length === 0) return words
  const forms = SCALES[position - 1]
  if (!forms) throw new DomainError('BAD_NUMBER', { digits })
  // „tysiąc”, not „jeden tysiąc”, as one says it.
  return /^0*1$/.test(digits) ? [forms[0]] : [...words, formFor(digits, forms)]
}

const wholeInWords = (digits: string): string => {
  const words = groupsOf(digits).map(scaledGroup).reverse().flat()
  return words.length === 0 ? 'zero' : words.join(' ')
}

/**
 * An amount spoken in Polish: 41230 grosze is „czterysta dwanaście złotych trzydzieści groszy”. Both parts are always
 * named; „minus” stands before a negative amount. Up to 10^15 złotych, beyond it throws `BAD_NUMBER`.
 */
export const amountInWords = (gr: bigint | number): string => {
  const amount = BigInt(gr)
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  const whole = digits.slice(0, -2)
  const rest = digits.slice(-2)
  const spoken = `${wholeInWords(whole)} ${formFor(whole, ZLOTY)} ${wholeInWords(rest)} ${formFor(rest, GROSZ)}`
  return amount < 0n ? `minus ${spoken}` : spoken
}
