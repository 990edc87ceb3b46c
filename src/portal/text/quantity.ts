import { formatDecimal } from '@/src/domain/finance/decimal'
import type { PortalLocale } from './locale'

/**
 * A decimal as text, such as Postgres `numeric` gives it, for reading: trailing zeros dropped down to `minimumPlaces`,
 * thousands apart by a no-break space, comma or dot as the language has it.
 */
export const formatQuantity = (value: string, locale: PortalLocale, minimumPlaces = 0): string => {
  const polish = formatDecimal(value, minimumPlaces)
  return locale === 'en' ? polish.replace(',', '.') : polish
}
