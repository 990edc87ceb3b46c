import type { CommunityCard } from '@/access/actor/types'
import type { PdfPageProps } from '@/src/platform/pdf/PdfPage'
import { asOf } from '../../frame/as-of'
import { addressLine } from '../../frame/community-name'
import { placeName } from '../../register/place-name'
import type { PortalText } from '../../text/portal-text'
import type { AccountHead } from '../account-head'

export type DocumentContext = {
  text: PortalText
  community: CommunityCard
  todayOn: string
  asOfAt: string | null
}

/** Issuer, place and day, „Stan na”, page numbers: what every document of the portal has around its content. */
export const documentHead = ({
  text,
  community,
  todayOn,
  asOfAt,
}: DocumentContext): Omit<PdfPageProps, 'title' | 'children'> => ({
  language: text.locale,
  issuer: {
    name: text.set(community.name),
    lines: [
      text.set(addressLine(community)),
      ...(community.nip ? [text.t('documents.nip', { nip: community.nip })] : []),
      ...(community.regon ? [text.t('documents.regon', { regon: community.regon })] : []),
    ],
  },
  reference: [text.t('documents.madeOn', { city: community.city, date: text.dateShort(todayOn) })],
  footer: asOf(text, asOfAt) || text.t('brand.name'),
  pageOf: (page, pages) => text.t('documents.page', { page, pages }),
})

/** Which premises and which account a document is about. */
export const accountFacts = (text: PortalText, account: AccountHead): { label: string; value: string }[] => [
  {
    label: text.t('documents.premises'),
    value: placeName(text, { code: account.premisesCode, use: account.premisesUse }),
  },
  { label: text.t('documents.account'), value: account.code },
]

/** A name for a file: letters and digits, parts joined by hyphens. */
export const fileName = (extension: string, ...parts: (string | null)[]): string =>
  `${parts
    .filter((part) => part !== null && part !== '')
    .join('-')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')}.${extension}`
