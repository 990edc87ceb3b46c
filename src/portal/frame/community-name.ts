import type { CommunityCard } from '@/access/actor/types'

const KIND = /^(?:Wspólnota|Spółdzielnia)\s+Mieszkaniowa\s+/i

/** The name without its kind, which stands above it: „Wspólnota Mieszkaniowa Klonowa 12” → „Klonowa 12”. */
export const properName = (community: Pick<CommunityCard, 'name'>): string =>
  community.name.replace(KIND, '').replace(/^(?:przy\s+)?ul\.\s*/i, '') || community.name

/** What stands on the plate: the house number of the community's street, else the first letter of its name. */
export const plateNumber = (community: Pick<CommunityCard, 'name' | 'street'>): string =>
  /(\d+\s?[A-Za-z]?)(?:[-/]\d+[A-Za-z]?)?\s*$/.exec(community.street)?.[1]?.replace(/\s/, '') ??
  properName(community).slice(0, 1).toUpperCase()

/** Street, postal code and city in one line, as the register has them. */
export const addressLine = (place: { street: string; postalCode: string; city: string }): string =>
  `${place.street}, ${place.postalCode} ${place.city}`

/** A telephone number as `tel:` wants it; nine digits are Polish. */
export const telephoneHref = (phone: string): string => {
  const digits = phone.replace(/[^\d+]/g, '')
  return `tel:${/^\d{9}$/.test(digits) ? `+48${digits}` : digits}`
}
