import type { ReactElement } from 'react'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfFacts, PdfHeading, PdfParagraph, PdfSignatures } from '@/src/platform/pdf/parts'
import { PdfTable, type PdfRow } from '@/src/platform/pdf/PdfTable'
import { bucketNames } from '@/src/domain/voting/buckets'
import { todayInWarsaw } from '@/src/platform/clock'
import { placeName } from '../register/place-name'
import { shareWords } from '../register/share-words'
import type { PortalText } from '../text/portal-text'
import type { ResolutionView } from './resolution-view'
import {
  choiceWord,
  hashWords,
  liveWords,
  numberWords,
  percentWords,
  votingTime,
  weightWords,
} from './voting-words'

const factsOf = (text: PortalText, { facts, tally }: ResolutionView) => [
  { label: text.t('voting.mode'), value: text.t(`voting.modes.${facts.mode}`) },
  { label: text.t('voting.protocolText.rule'), value: text.t(`voting.ruleNote.${facts.rule}`) },
  { label: text.t('voting.protocolText.time'), value: votingTime(text, facts) },
  {
    label: text.t('voting.protocolText.electorate'),
    value: weightWords(text, tally.kind, tally.sum),
  },
  { label: text.t('voting.protocolText.base'), value: weightWords(text, tally.kind, tally.base) },
  ...(facts.textHash ? [{ label: text.t('voting.textHash'), value: hashWords(facts.textHash) }] : []),
  ...facts.files.map(({ name, sha256 }) => ({
    label: text.t('voting.attachment'),
    value: `${name}, SHA-256 ${hashWords(sha256)}`,
  })),
  ...(facts.electorateHash
    ? [{ label: text.t('voting.protocolText.electorateHash'), value: hashWords(facts.electorateHash) }]
    : []),
]

const countRows = (text: PortalText, { tally }: ResolutionView): PdfRow[] =>
  bucketNames
    .filter((name) => name !== 'conflicted' || tally.conflicted.owners > 0)
    .map((name) => ({
      cells: [
        text.t(`voting.bucket.${name}`),
        String(tally[name].owners),
        String(tally[name].premises),
        weightWords(text, tally.kind, tally[name].weight),
        percentWords(text, tally[name].weight, tally.sum),
      ],
    }))

const voteRows = (text: PortalText, { rollCall }: ResolutionView): PdfRow[] =>
  rollCall.map((line) => {
    const place =
      line.premisesCode === null
        ? text.t('voting.membership')
        : placeName(text, {
            code: line.premisesCode,
            use: (line.premisesUse ?? 'residential') as 'residential',
          })
    const choice = choiceWord(text, line.choice)
    return {
      cells: [
        { text: place, note: line.name },
        line.share.num > 0n ? shareWords(text, line.share).fraction : '1',
        line.annulled ? { text: choice, note: text.t('voting.roll.annulled') } : choice,
        text.dateShort(line.castOn),
        text.t(`voting.channel.${line.channel}`),
      ],
    }
  })

const Counted = ({ text, view }: { text: PortalText; view: ResolutionView }) => (
  <PdfTable
    columns={[
      { label: text.t('voting.protocolText.kind'), width: 2.4 },
      { label: text.t('voting.protocolText.owners'), width: 1.4, align: 'right' },
      { label: text.t('voting.protocolText.premises'), width: 1.2, align: 'right' },
      // A common denominator of many shares has twelve digits and more.
      { label: text.t('voting.protocolText.weight'), width: 4.6, align: 'right' },
      { label: text.t('voting.protocolText.percent'), width: 1.4, align: 'right' },
    ]}
    rows={countRows(text, view)}
  />
)

const Listed = ({ text, view }: { text: PortalText; view: ResolutionView }) => (
  <PdfTable
    columns={[
      { label: text.t('voting.roll.who'), width: 3 },
      { label: text.t('voting.roll.share'), width: 2, align: 'right' },
      { label: text.t('voting.roll.choice'), width: 2 },
      { label: text.t('voting.roll.when'), width: 1.6 },
      { label: text.t('voting.roll.how'), width: 1.6 },
    ]}
    rows={voteRows(text, view)}
  />
)

/** The protocol of a voting (domain rules 1.6): text, rules, count, list of votes, room for signatures. */
export function protocolPage(text: PortalText, view: ResolutionView): ReactElement {
  const { facts } = view
  const number = numberWords(text, facts.number)
  return PdfPage({
    title: text.t('voting.protocolText.title'),
    subtitle: `${text.t('voting.pageTitle', { number })}: ${facts.title}`,
    language: text.locale,
    issuer: { name: facts.communityName, lines: [facts.communityAddress] },
    reference: [text.t('voting.protocolText.made', { date: text.date(todayInWarsaw()) })],
    footer: text.t('voting.protocolText.footer', { number }),
    pageOf: (page, pages) => text.t('voting.protocolText.page', { page, pages }),
    children: (
      <>
        {view.isVoting && <PdfParagraph>{text.t('voting.protocolText.partial')}</PdfParagraph>}
        <PdfFacts facts={factsOf(text, view)} />
        <PdfHeading>{text.t('voting.text')}</PdfHeading>
        <PdfParagraph>{facts.text ?? text.t('voting.noText')}</PdfParagraph>
        <PdfHeading>{text.t('voting.protocolText.outcome')}</PdfHeading>
        <Counted text={text} view={view} />
        <PdfParagraph>{liveWords(text, view.tally)}</PdfParagraph>
        <PdfHeading>{text.t('voting.protocolText.list')}</PdfHeading>
        <Listed text={text} view={view} />
        <PdfSignatures names={[text.t('voting.protocolText.sign')]} />
      </>
    ),
  })
}
