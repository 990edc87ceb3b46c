import { Summary, SummaryRow } from '../components/Summary'
import type { PortalText } from '../text/portal-text'
import { FaultPhotos } from './FaultPhotos'
import type { FaultReport } from './faults-view'

type ReportProps = { text: PortalText; report: FaultReport }

const workTime = ({ text, report: { startedAt, finishedAt } }: ReportProps): string | null => {
  if (!finishedAt) return null
  const date = text.instantDate(finishedAt)
  if (!startedAt || text.instantDate(startedAt) !== date) return date
  return text.t('faults.workSpan', {
    date,
    from: text.instantTime(startedAt),
    to: text.instantTime(finishedAt),
  })
}

const guarantee = ({ text, report: { guaranteeMonths, guaranteeUntilOn } }: ReportProps): string | null => {
  if (!guaranteeUntilOn) return null
  const date = text.date(guaranteeUntilOn)
  return guaranteeMonths
    ? text.t('faults.guaranteeMonths', { count: guaranteeMonths, date })
    : text.t('faults.guaranteeUntil', { date })
}

/** What was done, why it broke, when, and until when it is guaranteed. Never what it cost. */
export const FaultReportSummary = (props: ReportProps) => {
  const { text, report } = props
  const rows: [string, string | null][] = [
    [text.t('faults.workDone'), text.set(report.scope)],
    [text.t('faults.cause'), report.cause && text.set(report.cause)],
    [text.t('faults.materials'), report.materials && text.set(report.materials)],
    [text.t('faults.work'), workTime(props)],
    [text.t('faults.guarantee'), guarantee(props)],
  ]
  return (
    <>
      <Summary>
        {rows.map(
          ([label, value]) =>
            value && (
              <SummaryRow key={label} label={label}>
                {value}
              </SummaryRow>
            ),
        )}
      </Summary>
      <FaultPhotos text={text} photos={report.before} title={text.t('faults.before')} />
      <FaultPhotos text={text} photos={report.after} title={text.t('faults.after')} />
    </>
  )
}
