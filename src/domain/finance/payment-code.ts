import type { Grosze } from './money'
import { normaliseNip } from './nip'
import { isValidNrb, normaliseNrb } from './nrb'

/**
 * The text of a QR code for a transfer, as the Polish Bank Association recommends (Rekomendacja ZBP, kod
 * dwuwymiarowy, version 1.0 of December 2013): nine fields parted by `|`, at most 160 characters, error correction L.
 */
export type PaymentCodeRequest = {
  nrb: string
  /** Grosze; `payerDecides` leaves the amount to the payer. */
  amountGr: Grosze | 'payerDecides'
  recipient: string
  title: string
  /** NIP of a company; leave out for a community that has none. */
  nip?: string | null
  /** Fields 7 to 9, hardly ever used. */
  directDebit?: string
  invoobill?: string
  reserve?: string
}

/** Why there is no code. */
export type NoPaymentCode = 'NOTHING_TO_PAY' | 'BAD_NRB' | 'AMOUNT_TOO_LARGE' | 'BAD_NIP' | 'NO_RECIPIENT'

export type PaymentCode = { ok: true; text: string } | { ok: false; code: NoPaymentCode }

// Six digits of grosze: more is not in the recommendation and bank apps may misread it.
const MAX_AMOUNT_GR = 999_999n

/** One field: no separator, no line break, at most `length` characters (code points, not bytes). */
const field = (text: string, length: number): string => {
  const clean = text
    .normalize('NFC')
    .replace(/\|/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return [...clean].slice(0, length).join('').trimEnd()
}

/**
 * Builds the text of the code. Refuses, with the reason, where nothing is to pay, the account number is invalid, the
 * NIP is not 10 digits (its check digit is not looked at: the recommendation's own samples fail it), the recipient is
 * empty, or the amount (above 9999.99 zł) does not fit the field.
 */
export const paymentCode = (request: PaymentCodeRequest): PaymentCode => {
  const { amountGr } = request
  const amount = amountGr === 'payerDecides' ? 0n : amountGr
  if (amountGr !== 'payerDecides' && amount <= 0n) return { ok: false, code: 'NOTHING_TO_PAY' }
  const nrb = normaliseNrb(request.nrb)
  if (nrb === null || !isValidNrb(nrb)) return { ok: false, code: 'BAD_NRB' }
  if (amount > MAX_AMOUNT_GR) return { ok: false, code: 'AMOUNT_TOO_LARGE' }
  const nip = request.nip ? normaliseNip(request.nip) : ''
  if (nip === null) return { ok: false, code: 'BAD_NIP' }
  const recipient = field(request.recipient, 20)
  if (recipient === '') return { ok: false, code: 'NO_RECIPIENT' }
  const fields = [
    nip,
    'PL',
    nrb,
    amount.toString().padStart(6, '0'),
    recipient,
    field(request.title, 32),
    field(request.directDebit ?? '', 20),
    field(request.invoobill ?? '', 12),
    field(request.reserve ?? '', 24),
  ]
  return { ok: true, text: fields.join('|') }
}
