import { createFormatter } from 'use-intl/core'
import type { PortalLocale } from './locale'
import { remembered } from '@/src/domain/remembered'

const NBSP = '\u00a0'
const TAG: Record<PortalLocale, string> = { pl: 'pl', en: 'en-GB', uk: 'uk' }

/** Letters that fit a leaf at its size. */
const LEAF_LETTERS = 8

/** Ukrainian puts „р.” behind a year; the portal's sentences end in a full stop of their own. */
const joined = (text: string): string => text.replace(/\sр\.$/u, '').replaceAll(' ', NBSP)

/** A civil date or month as an instant at midnight UTC, read back in UTC: no time zone can move it. */
const atMidnight = (civil: string): Date =>
  new Date(`${civil.length === 7 ? `${civil}-01` : civil}T00:00:00Z`)

function makeFormats(locale: PortalLocale) {
  const civil = createFormatter({ locale: TAG[locale], timeZone: 'UTC' })
  const warsaw = createFormatter({ locale: TAG[locale], timeZone: 'Europe/Warsaw' })
  const shortMonth = locale === 'en' ? ('short' as const) : ('2-digit' as const)
  return {
    /** „5 marca 2026” */
    date: (on: string) =>
      joined(civil.dateTime(atMidnight(on), { day: 'numeric', month: 'long', year: 'numeric' })),
    /** „5.03.2026”, for tables and notes */
    dateShort: (on: string) =>
      joined(civil.dateTime(atMidnight(on), { day: 'numeric', month: shortMonth, year: 'numeric' })),
    /** „10 marca” */
    dayMonth: (on: string) => joined(civil.dateTime(atMidnight(on), { day: 'numeric', month: 'long' })),
    /** „wtorek” */
    weekday: (on: string) => civil.dateTime(atMidnight(on), { weekday: 'long' }),
    /** „marzec 2026”, from a date or a month */
    month: (on: string) => joined(civil.dateTime(atMidnight(on), { month: 'long', year: 'numeric' })),
    /** „Marzec 2026”, where it begins a line */
    monthTitle: (on: string) => {
      const words = joined(civil.dateTime(atMidnight(on), { month: 'long', year: 'numeric' }))
      return words.charAt(0).toLocaleUpperCase(TAG[locale]) + words.slice(1)
    },
    /** „marca 2026”, after „od” and „do” */
    monthOf: (on: string) => {
      const [, ...words] = civil
        .dateTime(atMidnight(on), { day: 'numeric', month: 'long', year: 'numeric' })
        .split(' ')
      return joined(words.join(' '))
    },
    /** „mar” */
    monthShort: (on: string) => civil.dateTime(atMidnight(on), { month: 'short' }).replace('.', ''),
    /** The month's word on a leaf of the calendar: „marca”; one too long for the leaf is cut: „paź” */
    leafMonth: (on: string) => {
      const word = civil.dateTime(atMidnight(on), { day: 'numeric', month: 'long' }).replace(/[\d\s]/g, '')
      return word.length > LEAF_LETTERS
        ? civil.dateTime(atMidnight(on), { month: 'short' }).replace('.', '')
        : word
    },
    /** Day of an instant in Warsaw */
    instantDate: (at: string) =>
      joined(warsaw.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric' })),
    /** Hour and minute of an instant in Warsaw: „6:15” */
    instantTime: (at: string) => warsaw.dateTime(new Date(at), { hour: 'numeric', minute: '2-digit' }),
  }
}

export type Formats = ReturnType<typeof makeFormats>

/**
 * Civil dates `YYYY-MM-DD`, months `YYYY-MM` and instants as people read them; spaces inside do not break. A page names
 * the same few days again and again, so each is made once.
 */
export const createFormats = (locale: PortalLocale): Formats =>
  Object.fromEntries(
    Object.entries(makeFormats(locale)).map(([name, format]) => [name, remembered(format)]),
  ) as Formats
