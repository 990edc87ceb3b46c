import type { DocumentViewServerProps } from 'payload'
import { mayReadSurvey } from '@/access/may-read-survey'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import { readSurveyReport, type SurveyReport } from '@/src/services/voting/survey-report'
import { ResultsOfQuestion, type Say } from './ResultsOfQuestion'

/** The tab „Wyniki” of a survey. Payload guards no custom view, so the table is asked here. */
export async function ResultsView({ initPageResult }: DocumentViewServerProps) {
  const { req, docID } = initPageResult
  const id = String(docID ?? '')
  const say = (key: AdminMessage, values?: Record<string, string | number>) =>
    translateAdmin(req.i18n.language, key, values)
  const report = (await mayReadSurvey(req, id)) && (await readSurveyReport(id))
  return (
    <div className="lokalenet-import">
      <h1>{say('surveys.results')}</h1>
      {report ? <Report report={report} id={id} say={say} /> : <p role="alert">{say('surveys.forbidden')}</p>}
    </div>
  )
}

const Report = ({ report, id, say }: { report: SurveyReport; id: string; say: Say }) => (
  <>
    <p className="verdict">{say('surveys.notResolution')}</p>
    <p>{say('surveys.answers', { count: report.count })}</p>
    {report.tally === null && <p>{say('surveys.tooFew', { count: report.count })}</p>}
    {report.tally !== null && report.tally.answers !== report.count && (
      <p>{say('surveys.since', { count: report.tally.answers })}</p>
    )}
    {report.tally?.questions.map((tally, index) => {
      const question = report.questions[index]
      return (
        question && (
          <ResultsOfQuestion
            key={tally.id}
            question={question}
            tally={tally}
            texts={report.texts?.[tally.id] ?? null}
            say={say}
          />
        )
      )
    })}
    <Downloads report={report} id={id} say={say} />
  </>
)

function Downloads({ report, id, say }: { report: SurveyReport; id: string; say: Say }) {
  if (report.given === null) return <p>{say('surveys.exportLater')}</p>
  if (report.given.length === 0) return <p>{say('surveys.exportNone')}</p>
  return (
    <p className="downloads">
      <a href={`/api/surveys/${id}/export?format=csv`}>{say('surveys.csv')}</a>{' '}
      <a href={`/api/surveys/${id}/export?format=xlsx`}>{say('surveys.xlsx')}</a>
    </p>
  )
}
