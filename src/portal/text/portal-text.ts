import { createTranslator, type MessageKeys, type NestedKeyOf } from 'use-intl/core'
import { formatAmount, formatPln } from '@/src/domain/finance/money'
import en from '../messages/en.json'
import pl from '../messages/pl.json'
import uk from '../messages/uk.json'
import { createFormats, type Formats } from './format'
import type { PortalLocale } from './locale'
import { fillIn, partsOf } from './plain-message'
import { formatQuantity } from './quantity'
import { remembered } from '@/src/domain/remembered'
import { setType } from './typography'

export type Messages = typeof pl
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>
export type MessageValues = Record<string, string | number>

// The assignment is the check that the other files have every key of the Polish one.
const messages: Record<PortalLocale, Messages> = { pl, en, uk }

/** Words, dates and numbers of one language, with the spaces set that must not break. */
export type PortalText = Formats & {
  locale: PortalLocale
  t: (key: MessageKey, values?: MessageValues) => string
  /** The message under a key made at run time, or the fallback where there is none. */
  maybe: (key: string, fallback: MessageKey, values?: MessageValues) => string
  /** Text that came from data, set like our own. */
  set: (text: string) => string
  /** „412,30 zł”: the amount without its sign; the word beside it says what it is. Grosze. */
  money: (gr: number) => string
  /** „412,30”, for tables whose caption names the currency. Grosze. */
  amount: (gr: number) => string
  /** A decimal as text with at least so many places: „5,9”, „48,37”. */
  quantity: (value: string, minimumPlaces?: number) => string
}

/** The message under a dotted key, or null; nothing inherited counts. */
function messageAt(all: object, key: string): string | null {
  const found = key
    .split('.')
    .reduce<unknown>(
      (node, step) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, step)
          ? (node as Record<string, unknown>)[step]
          : undefined,
      all,
    )
  return typeof found === 'string' ? found : null
}

/** The same lines come again on page after page. */
const set = remembered(setType)

type Say = (key: string, values?: MessageValues) => string

/**
 * Says messages of a language, set for reading. ICU reads each message anew for its plurals and choices; most messages
 * have none, and a page says some hundred of them.
 */
function speaker(locale: PortalLocale): Say {
  const translate = createTranslator({ locale, messages: messages[locale], timeZone: 'Europe/Warsaw' })
  const byIcu = translate as unknown as Say
  const fixed = remembered((key: string) => setType(byIcu(key)))
  const plain = new Map<string, string[] | null>()
  return (key, values) => {
    if (!values) return fixed(key)
    let parts = plain.get(key)
    if (parts === undefined) {
      parts = partsOf(messageAt(messages[locale], key) ?? '')
      plain.set(key, parts)
    }
    return set((parts && fillIn(parts, values)) ?? byIcu(key, values))
  }
}

function createText(locale: PortalLocale): PortalText {
  const say = speaker(locale)
  return {
    locale,
    ...createFormats(locale),
    t: say,
    maybe: (key, fallback, values) => say(messageAt(messages[locale], key) === null ? fallback : key, values),
    set,
    // Amounts keep the Polish notation in every language: they must match the bank's form and the printed notice.
    money: (gr) => formatPln(gr < 0 ? -gr : gr),
    amount: (gr) => formatAmount(gr < 0 ? -gr : gr),
    quantity: (value, places) => formatQuantity(value, locale, places),
  }
}

const texts = new Map<PortalLocale, PortalText>()

/** The text of a language; made once, because translators cache the messages they parsed. */
export function portalText(locale: PortalLocale): PortalText {
  const known = texts.get(locale)
  if (known) return known
  const made = createText(locale)
  texts.set(locale, made)
  return made
}
