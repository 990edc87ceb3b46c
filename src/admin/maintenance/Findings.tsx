import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import { findingCategory } from '@/src/domain/maintenance/inspections'
import type { Finding, InspectionRecord } from '@/src/services/maintenance/inspection-record'
import { dayOf, type FaultsContext } from './context'
import { Choice, optionsOf } from './parts'

type Props = { context: FaultsContext; record: InspectionRecord }

const Hidden = ({ record, finding }: { record: InspectionRecord; finding: Finding }) => (
  <>
    <input type="hidden" name="inspection" value={record.id} />
    <input type="hidden" name="finding" value={finding.id} />
  </>
)

/** What may be done with an open finding: one click opens its fault, a word settles it without one. */
const Actions = ({ context: { say }, record, finding }: Props & { finding: Finding }) => (
  <>
    <form method="post" action="/api/inspections/open-fault">
      <Hidden record={record} finding={finding} />
      <button type="submit">{say('finding.openFault')}</button>
    </form>
    <details>
      <summary>{say('finding.settle')}</summary>
      <form method="post" action="/api/inspections/settle">
        <Hidden record={record} finding={finding} />
        <label>
          {say('finding.settledNote')}
          <input type="text" name="settledNote" required maxLength={500} />
        </label>
        <button type="submit" className="quiet">
          {say('finding.settle')}
        </button>
      </form>
    </details>
  </>
)

const Outcome = ({ context: { say }, finding }: { context: FaultsContext; finding: Finding }) => {
  const { fault, settledOn, settledNote } = finding
  if (fault)
    return (
      <p>
        <a href={`/admin/fault?id=${fault.id}`}>
          {say('finding.fault', { number: fault.number, status: say.any('status', fault.status) ?? '' })}
        </a>
      </p>
    )
  return settledOn && <p>{say('finding.settled', { date: dayOf(settledOn), note: settledNote ?? '' })}</p>
}

const aboutOf = ({ say }: FaultsContext, finding: Finding): string =>
  [
    say.any('category', finding.category),
    say.any('priority', finding.priority),
    finding.premises && say('board.premises', { code: finding.premises }),
    finding.staircase && say('board.staircase', { name: finding.staircase }),
    finding.spot,
  ]
    .filter(Boolean)
    .join(', ')

const Line = (props: Props & { finding: Finding }) => {
  const { context, finding } = props
  const { say, todayOn } = context
  const isOpen = !finding.fault && !finding.settledOn
  const isLate = isOpen && finding.dueOn !== null && finding.dueOn < todayOn
  return (
    <li className="finding">
      <p className="finding-text">{finding.text}</p>
      <p className="place">
        {aboutOf(context, finding)}
        {finding.dueOn && (
          <span className={isLate ? 'state--over' : undefined}>
            {`, ${say('finding.dueOn', { date: dayOf(finding.dueOn) })}`}
            {isLate && `, ${say('board.overdue')}`}
          </span>
        )}
      </p>
      {isOpen ? <Actions {...props} /> : <Outcome {...props} />}
    </li>
  )
}

/** What the inspection found wrong, and what came of it. */
export const Findings = (props: Props) =>
  props.record.findings.length === 0 ? (
    <p>{props.context.say('finding.none')}</p>
  ) : (
    <ol className="findings">
      {props.record.findings.map((finding) => (
        <Line key={finding.id} {...props} finding={finding} />
      ))}
    </ol>
  )

/** One more finding. */
export const FindingForm = ({ context: { say, asked }, record }: Props) => (
  <form method="post" action="/api/inspections/finding">
    <input type="hidden" name="inspection" value={record.id} />
    <label className="wide">
      {say('finding.text')}
      <textarea name="text" rows={2} maxLength={2000} required defaultValue={asked('text')} />
    </label>
    <Choice
      name="category"
      label={say('board.category')}
      value={asked('category') || findingCategory(record.kind)}
      options={optionsOf(say, 'category', FAULT_CATEGORIES)}
    />
    <Choice
      name="priority"
      label={say('board.priority')}
      value={asked('priority') || 'normal'}
      options={optionsOf(say, 'priority', FAULT_PRIORITIES)}
    />
    <label>
      {say('finding.staircase')}
      <input type="text" name="staircase" maxLength={100} defaultValue={asked('staircase')} />
    </label>
    <label>
      {say('finding.spot')}
      <input type="text" name="spot" maxLength={150} defaultValue={asked('spot')} />
    </label>
    <label>
      {say('finding.due')}
      <input type="date" name="dueOn" defaultValue={asked('dueOn')} />
    </label>
    <button type="submit" className="quiet">
      {say('finding.act')}
    </button>
  </form>
)
