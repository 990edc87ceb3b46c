import { parseCivilDate } from '@/src/domain/time/civil-date'
import { isValidNip } from '@/src/domain/finance/nip'
import { isValidRegon } from '@/src/domain/register/registry-numbers'
import { isValidNrb } from '@/src/domain/finance/nrb'
import { translateAdmin, type AdminMessage } from './messages/translate'

type Context = { required?: boolean; req: { i18n: { language: string } } }
type Check = (value: unknown, context: Context) => true | string

const sentence = (context: Context, key: AdminMessage): string =>
  translateAdmin(context.req.i18n.language, key)

const optional =
  (test: (value: string) => boolean, key: AdminMessage) =>
  (value: unknown, context: Context): true | string => {
    if (value === null || value === undefined || value === '')
      return context.required ? sentence(context, 'errors.required') : true
    return typeof value === 'string' && test(value) ? true : sentence(context, key)
  }

/** A day that exists, written `YYYY-MM-DD`. */
export const isCivilDate: Check = optional(
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parseCivilDate(value) !== null,
  'errors.date',
)

/** A decimal with at most `scale` places and a dot, as it is stored. */
export const isDecimalText = (scale: number): Check =>
  optional((value) => new RegExp(`^-?\\d{1,11}(\\.\\d{1,${scale}})?$`).test(value), 'errors.decimal')

/** 26 digits with right check digits (domain: NRB). */
export const isNrb: Check = optional((value) => isValidNrb(value), 'errors.nrb')

/** Ten digits with the right check digit. */
export const isNip: Check = optional((value) => isValidNip(value), 'errors.nip')

/** Nine digits with the right check digit. */
export const isRegon: Check = optional((value) => isValidRegon(value), 'errors.regon')

export const isFirstOfMonth: Check = optional(
  (value) => /^\d{4}-\d{2}-01$/.test(value) && parseCivilDate(value) !== null,
  'errors.firstOfMonth',
)

/** Percent a year with at most two places, never negative. */
export const isRate: Check = optional((value) => /^\d{1,3}(\.\d{1,2})?$/.test(value), 'errors.rate')

export const wholeNumber =
  (required: boolean, least: number = Number.MIN_SAFE_INTEGER): Check =>
  (value, context) => {
    if (value === null || value === undefined) return required ? sentence(context, 'errors.required') : true
    return Number.isSafeInteger(value) && (value as number) >= least
      ? true
      : sentence(context, 'errors.whole')
  }
