import type { PortalText } from '../text/portal-text'
import type { EntryName, EntryRow, NamedAmount } from './balance-view'

/** Kinds whose description is the bank's or the payer's text rather than a name for the row. */
const KEPT_WORD = new Set<EntryName['kind']>(['payment', 'refund'])

const begins = (description: string | null, kind: string): boolean =>
  description?.toLowerCase().startsWith(kind.toLowerCase()) === true

/** „Zaliczka za marzec” as the book describes it, else the kind with its month; a payment is always called one. */
export function entryTitle(text: PortalText, name: EntryName): string {
  const kind = text.t(`entry.${name.kind}`)
  if (name.description && (!KEPT_WORD.has(name.kind) || begins(name.description, kind))) {
    return text.set(name.description)
  }
  if (KEPT_WORD.has(name.kind)) return kind
  return name.period ? text.t('entry.forMonth', { what: kind, month: text.month(name.period) }) : kind
}

/** An entry named with its day, where several of one kind could be meant. */
export const entryOfDay = (text: PortalText, name: EntryName): string =>
  KEPT_WORD.has(name.kind)
    ? text.t('entry.ofDay', { what: entryTitle(text, name), date: text.dateShort(name.bookedOn) })
    : entryTitle(text, name)

/** The payer's own words, where the title does not hold them already. */
const payersText = (text: PortalText, { kind, description }: EntryName): string | null =>
  KEPT_WORD.has(kind) && description && !begins(description, text.t(`entry.${kind}`))
    ? text.set(description)
    : null

/** What became of a debit: paid in time, late, partly, not yet. */
function paymentState(text: PortalText, row: EntryRow, todayOn: string): string | null {
  if (row.isReversed) return text.t('entry.reversed')
  if (row.dueOn === null || row.reversalOf) return null
  if (row.openGr === 0 && row.paidOn) {
    return row.paidOn <= row.dueOn
      ? text.t('entry.paidInTime')
      : text.t('entry.paidLate', { date: text.dateShort(row.paidOn) })
  }
  if (row.openGr > 0 && row.openGr < row.debitGr)
    return text.t('entry.left', { amount: text.money(row.openGr) })
  return row.openGr > 0 && row.dueOn < todayOn ? text.t('entry.overdue') : null
}

/** More covered debits than this are counted, not named. */
const COVERS_NAMED = 2

function covering(text: PortalText, covers: NamedAmount[]): string | null {
  if (covers.length === 0) return null
  if (covers.length > COVERS_NAMED) return text.t('entry.coversMany', { count: covers.length })
  const named = covers.map(({ name, amountGr }) =>
    covers.length === 1
      ? entryOfDay(text, name)
      : text.t('entry.coverOf', { what: entryOfDay(text, name), amount: text.money(amountGr) }),
  )
  return text.t('entry.covers', { what: named.join(', ') })
}

/** The small print of an entry: payer's text, document, due date, what became of it. */
export function entryNote(text: PortalText, row: EntryRow, todayOn: string): string {
  const { name } = row
  const parts = [
    payersText(text, name),
    name.document ? text.t('entry.document', { document: name.document }) : null,
    row.dueOn && !row.reversalOf && name.kind !== 'refund'
      ? text.t('entry.due', { date: text.dateShort(row.dueOn) })
      : null,
    paymentState(text, row, todayOn),
    row.reversalOf
      ? text.t('entry.reverses', {
          what: entryTitle(text, row.reversalOf),
          date: text.dateShort(row.reversalOf.bookedOn),
        })
      : null,
    covering(text, row.covers),
  ]
  return parts.filter(Boolean).join(', ')
}
