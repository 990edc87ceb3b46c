import type { ReactElement } from 'react'
import type { Fraction } from '@/src/domain/register/shares'
import { choices } from '@/src/domain/voting/model'
import { PdfBoxes, PdfCode } from '@/src/platform/pdf/paper-parts'
import { PdfFacts, PdfHeading, PdfParagraph, PdfSignatures, PdfTogether } from '@/src/platform/pdf/parts'
import { PdfBundle, type PdfPageProps } from '@/src/platform/pdf/PdfPage'
import { shareWords } from '../register/share-words'
import type { PortalText } from '../text/portal-text'
import type { ResolutionView } from './resolution-view'
import { hashWords, numberWords, votingTime } from './voting-words'

/** One printed ballot: whose, for what, and the code that enters it. */
export type PaperBallot = { code: string; name: string; premises: readonly string[]; share: Fraction }

const factsOf = (text: PortalText, view: ResolutionView, ballot: PaperBallot) => [
  { label: text.t('voting.ballot.voter'), value: ballot.name },
  ...(ballot.premises.length > 0
    ? [{ label: text.t('voting.ballot.premises'), value: ballot.premises.join(', ') }]
    : []),
  {
    label: text.t('voting.weight'),
    value:
      view.tally.kind === 'shares'
        ? text.t('voting.shareOf', shareWords(text, ballot.share))
        : text.t('voting.oneVote'),
  },
  { label: text.t('voting.protocolText.time'), value: votingTime(text, view.facts) },
  ...(view.facts.textHash
    ? [{ label: text.t('voting.textHash'), value: hashWords(view.facts.textHash) }]
    : []),
]

const sheetOf = (
  text: PortalText,
  view: ResolutionView,
  ballot: PaperBallot,
): Omit<PdfPageProps, 'language'> => {
  const { facts } = view
  const number = numberWords(text, facts.number)
  return {
    title: text.t('voting.ballot.title'),
    subtitle: `${text.t('voting.pageTitle', { number })}: ${facts.title}`,
    issuer: { name: facts.communityName, lines: [facts.communityAddress] },
    footer: text.t('voting.ballot.footer', { number, code: ballot.code }),
    pageOf: (page, pages) => text.t('voting.protocolText.page', { page, pages }),
    children: (
      <>
        <PdfCode label={text.t('voting.ballot.code')} code={ballot.code} />
        <PdfFacts facts={factsOf(text, view, ballot)} />
        <PdfHeading>{text.t('voting.text')}</PdfHeading>
        <PdfParagraph>{facts.text ?? text.t('voting.textInFiles')}</PdfParagraph>
        {facts.files.length > 0 ? (
          <PdfParagraph soft>
            {text.t('voting.ballot.files', { files: facts.files.map(({ name }) => name).join(', ') })}
          </PdfParagraph>
        ) : null}
        <PdfTogether>
          <PdfHeading>{text.t('voting.question')}</PdfHeading>
          <PdfBoxes words={choices.map((choice) => text.t(`voting.choice.${choice}`).toUpperCase())} />
          <PdfParagraph soft>{text.t('voting.ballot.how')}</PdfParagraph>
          <PdfSignatures names={[text.t('voting.ballot.date'), text.t('voting.ballot.signature')]} />
        </PdfTogether>
      </>
    ),
  }
}

/** Ballots on paper, one for each voter, with the code the administration enters them by. */
export function ballotPages(
  text: PortalText,
  view: ResolutionView,
  ballots: readonly PaperBallot[],
): ReactElement {
  const { facts } = view
  return PdfBundle({
    title: text.t('voting.ballot.title'),
    language: text.locale,
    issuer: { name: facts.communityName, lines: [facts.communityAddress] },
    sheets: ballots.map((ballot) => sheetOf(text, view, ballot)),
  })
}
