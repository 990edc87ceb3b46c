import type { ReactElement } from 'react'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfFacts, PdfHeading, PdfParagraph, PdfSignatures } from '@/src/platform/pdf/parts'
import type { DeskReport, FaultDesk } from './fault-desk'
import { dayOf, timeOf, type PaperWords } from './paper-words'

export type PaperProps = { words: PaperWords; desk: FaultDesk; todayOn: string }
type Fact = { label: string; value: string }

/** Facts with a value. */
const facts = (pairs: readonly (readonly [string, string | null | undefined])[]): Fact[] =>
  pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))

const placeOf = ({ words: { say }, desk }: PaperProps): string =>
  [
    desk.premises ? say('premisesNo', { code: desk.premises }) : say('commonPart'),
    desk.staircase && say('staircaseNo', { name: desk.staircase }),
    desk.floor && say('floorNo', { name: desk.floor }),
    desk.spot,
  ]
    .filter(Boolean)
    .join(', ')

const placeFacts = (props: PaperProps): Fact[] => {
  const { words, desk } = props
  const { say } = words
  return facts([
    [say('address'), desk.address],
    [say('place'), placeOf(props)],
    [say('category'), words.category(desk.category)],
    [say('priority'), words.priority(desk.priority)],
    [say('reportedOn'), dayOf(desk.reportedOn)],
    [say('fixByOn'), desk.fixByOn && dayOf(desk.fixByOn)],
    [say('contractor'), [desk.contractor, desk.contractorPhone].filter(Boolean).join(', ')],
  ])
}

const page = ({ words: { say }, desk, todayOn }: PaperProps, title: string, content: ReactElement) => (
  <PdfPage
    title={title}
    subtitle={desk.title}
    language="pl"
    issuer={{ name: desk.community, lines: [] }}
    reference={[say('printed', { date: dayOf(todayOn) })]}
    footer={title}
    pageOf={(at, pages) => say('page', { page: at, pages })}
  >
    {content}
  </PdfPage>
)

/** Work order: where, what, whom to call, and room for what the contractor finds. */
export function workOrder(props: PaperProps): ReactElement {
  const { words, desk } = props
  const { say } = words
  const contact = facts([
    [say('reporter'), desk.reporter],
    [say('phone'), desk.phone],
    [say('access'), desk.access],
    [say('visit'), desk.visitAt && timeOf(desk.visitAt)],
  ])
  return page(
    props,
    say('order', { number: desk.number }),
    <>
      <PdfFacts facts={[...placeFacts(props), ...contact]} />
      <PdfHeading>{say('description')}</PdfHeading>
      <PdfParagraph>{desk.description ?? desk.title}</PdfParagraph>
      <PdfHeading>{say('notes')}</PdfHeading>
      <PdfParagraph soft>{'\n\n\n\n\n\n'}</PdfParagraph>
      <PdfSignatures names={[say('signOffice'), say('signWorker')]} />
    </>,
  )
}

const reportFacts = ({ say }: PaperWords, report: DeskReport): Fact[] =>
  facts([
    [
      say('workTime'),
      [report.startedAt, report.finishedAt].flatMap((at) => (at ? [timeOf(at)] : [])).join(' – '),
    ],
    [say('scope'), report.scope],
    [say('cause'), report.cause],
    [say('materials'), report.materials],
    [say('guarantee'), report.guaranteeUntilOn && dayOf(report.guaranteeUntilOn)],
    [say('nextVisit'), report.nextVisitOn && dayOf(report.nextVisitOn)],
  ])

/** Protocol of the work done, to be signed by who did it and who accepts it. It names no price. */
export function workProtocol(props: PaperProps): ReactElement {
  const { words, desk } = props
  const { say } = words
  return page(
    props,
    say('protocol', { number: desk.number }),
    <>
      <PdfFacts facts={placeFacts(props)} />
      {desk.reports.map((report) => (
        <PdfFacts key={report.id} facts={reportFacts(words, report)} />
      ))}
      <PdfSignatures names={[say('signWorker'), say('signResident'), say('signOffice')]} />
    </>,
  )
}
