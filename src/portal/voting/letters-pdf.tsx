import type { ReactElement } from 'react'
import { PdfAddressee, PdfSlip } from '@/src/platform/pdf/paper-parts'
import { PdfHeading, PdfParagraph, PdfSignatures } from '@/src/platform/pdf/parts'
import { PdfBundle, type PdfPageProps } from '@/src/platform/pdf/PdfPage'
import type { PortalText } from '../text/portal-text'
import type { ResolutionView } from './resolution-view'
import { numberWords, weightWords } from './voting-words'

/** Whom a letter is for; `address` is split at its commas. */
export type Addressee = { name: string; address: string; lastChallengeOn: string | null }

/** How it was decided, in figures. */
const figures = (text: PortalText, { tally }: ResolutionView): string =>
  text.t('voting.letter.figures', {
    for: weightWords(text, tally.kind, tally.for.weight),
    against: weightWords(text, tally.kind, tally.against.weight),
    abstain: weightWords(text, tally.kind, tally.abstain.weight),
    base: weightWords(text, tally.kind, tally.base),
  })

const outcome = (text: PortalText, { facts, tally }: ResolutionView): string =>
  facts.adoptedOn && tally.result === 'adopted'
    ? text.t('voting.live.adopted', { date: text.date(facts.adoptedOn) })
    : text.t('voting.live.rejected')

/** Until when it may be challenged: six weeks from receipt of the letter, or a day where that is known already. */
const challenge = (text: PortalText, { facts }: ResolutionView, to: Addressee): string | null => {
  if (!facts.adoptedOn) return null
  return to.lastChallengeOn
    ? text.t('voting.lastDay', { date: text.date(to.lastChallengeOn) })
    : text.t('voting.letter.sixWeeks')
}

const letterOf = (
  text: PortalText,
  view: ResolutionView,
  to: Addressee,
  todayOn: string,
): Omit<PdfPageProps, 'language'> => {
  const { facts } = view
  const number = numberWords(text, facts.number)
  const words = challenge(text, view, to)
  return {
    title: text.t('voting.letter.title', { number }),
    subtitle: facts.title,
    issuer: { name: facts.communityName, lines: [facts.communityAddress] },
    reference: [text.date(todayOn)],
    footer: text.t('voting.letter.footer', { number }),
    pageOf: (page, pages) => text.t('voting.protocolText.page', { page, pages }),
    children: (
      <>
        <PdfAddressee lines={[to.name, ...to.address.split(', ')]} />
        <PdfParagraph>{text.t('voting.letter.intro')}</PdfParagraph>
        <PdfParagraph>{outcome(text, view)}</PdfParagraph>
        <PdfParagraph>{figures(text, view)}</PdfParagraph>
        {words ? <PdfParagraph>{words}</PdfParagraph> : null}
        <PdfHeading>{text.t('voting.text')}</PdfHeading>
        <PdfParagraph>{facts.text ?? text.t('voting.textInFiles')}</PdfParagraph>
        <PdfSlip>
          <PdfParagraph>{text.t('voting.letter.slip', { number, name: to.name })}</PdfParagraph>
          <PdfSignatures names={[text.t('voting.ballot.date'), text.t('voting.ballot.signature')]} />
        </PdfSlip>
      </>
    ),
  }
}

/** Notices on paper of a resolution's result, each with a slip that proves its delivery (UWL art. 23(3)). */
export function noticeLetters(
  text: PortalText,
  view: ResolutionView,
  addressees: readonly Addressee[],
  todayOn: string,
): ReactElement {
  const { facts } = view
  return PdfBundle({
    title: text.t('voting.letter.title', { number: numberWords(text, facts.number) }),
    language: text.locale,
    issuer: { name: facts.communityName, lines: [facts.communityAddress] },
    sheets: addressees.map((to) => letterOf(text, view, to, todayOn)),
  })
}
