import type { ReactElement } from 'react'
import { PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfCodes, PdfLetters, PdfSteps, type PdfLetter } from '@/src/platform/pdf/PdfLetters'
import { portalText } from '../text/portal-text'

/** One person's letter: in his language, with the codes that stand nowhere else. */
type Letter = {
  name: string
  login: string
  code: string
  address: readonly string[] | null
  locale: 'pl' | 'en' | 'uk'
}

type Issuer = {
  name: string
  street: string
  postalCode: string
  city: string
  officeName: string | null
  officeAddress: string | null
  officePhone: string | null
}

type Input = { community: Issuer; letters: readonly Letter[]; todayOn: string; serverUrl: string }

const letterOf = (letter: Letter, { community, todayOn, serverUrl }: Input): PdfLetter => {
  const text = portalText(letter.locale)
  const url = `${serverUrl}/activate`
  const office = [community.officeName, community.officeAddress, community.officePhone].filter(Boolean)
  return {
    title: text.t('letter.title'),
    addressee: [letter.name, ...(letter.address ?? [])],
    reference: [text.t('documents.madeOn', { city: community.city, date: text.dateShort(todayOn) })],
    children: (
      <>
        <PdfParagraph>{text.t('letter.intro', { community: community.name })}</PdfParagraph>
        <PdfSteps
          steps={[text.t('letter.open', { url }), text.t('letter.type'), text.t('letter.password')]}
        />
        <PdfCodes
          codes={[
            { label: text.t('letter.login'), value: letter.login },
            { label: text.t('letter.code'), value: letter.code },
          ]}
        />
        <PdfParagraph>{text.t('letter.once')}</PdfParagraph>
        <PdfParagraph>{text.t('letter.secret')}</PdfParagraph>
        {office.length > 0 ? (
          <PdfParagraph soft>{text.t('letter.office', { office: office.join(', ') })}</PdfParagraph>
        ) : null}
      </>
    ),
  }
}

/** Letters of first access, one a sheet, for a printer and window envelopes. */
export const activationLettersPdf = (input: Input): ReactElement => {
  const { community, letters } = input
  return PdfLetters({
    title: portalText('pl').t('letter.title'),
    language: 'pl',
    issuer: {
      name: community.name,
      lines: [`${community.street}, ${community.postalCode} ${community.city}`],
    },
    letters: letters.map((letter) => letterOf(letter, input)),
  })
}
