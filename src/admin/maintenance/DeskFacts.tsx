import type { ReactNode } from 'react'
import { isOpen } from '@/src/domain/maintenance/fault-states'
import { isOverdue } from '@/src/domain/maintenance/fault-terms'
import type { FaultDesk } from '@/src/services/maintenance/fault-desk'
import { dayOf, timeOf, type FaultsContext } from './context'
import { kindWord } from './kind-word'

type FactsProps = { context: FaultsContext; desk: FaultDesk }
type Fact = [string, ReactNode]

const placeFacts = ({ context: { say }, desk }: FactsProps): Fact[] => [
  [say('fact.community'), desk.community],
  [say('fact.address'), desk.address],
  [
    say('fact.place'),
    [
      desk.premises ? say('board.premises', { code: desk.premises }) : say('board.commonPart'),
      desk.staircase && say('board.staircase', { name: desk.staircase }),
      desk.floor && say('fact.floor', { name: desk.floor }),
      desk.spot,
    ]
      .filter(Boolean)
      .join(', '),
  ],
  [say('fact.reporter'), desk.reporter],
  [say('fact.phone'), desk.phone],
  [say('fact.access'), desk.access],
  [say('fact.followers'), desk.followers > 0 ? String(desk.followers) : null],
]

const workFacts = ({ context, desk }: FactsProps): Fact[] => {
  const { say, todayOn } = context
  const isLate = isOpen(desk.status) && isOverdue(desk.fixByOn, todayOn)
  const insured = desk.contractorInsuredUntilOn
  const insurance =
    insured === null
      ? null
      : say(insured < todayOn ? 'fact.insuranceOver' : 'fact.insuredUntil', { date: dayOf(insured) })
  return [
    [say('fact.status'), say.any('status', desk.status)],
    [say('fact.priority'), say.any('priority', desk.priority)],
    [say('fact.category'), say.any('category', desk.category)],
    [
      say('fact.inspection'),
      desk.inspection && (
        <a href={`/admin/inspection?id=${desk.inspection.id}`}>
          {`${kindWord(say, desk.inspection.kind)}, ${dayOf(desk.inspection.doneOn)}`}
        </a>
      ),
    ],
    [say('fact.reportedOn'), dayOf(desk.reportedOn)],
    [say('fact.reactByOn'), desk.reactByOn && desk.status === 'reported' ? dayOf(desk.reactByOn) : null],
    [
      say('fact.fixByOn'),
      desk.fixByOn && `${dayOf(desk.fixByOn)}${isLate ? `, ${say('board.overdue')}` : ''}`,
    ],
    [say('fact.visitAt'), desk.visitAt && timeOf(desk.visitAt)],
    [say('fact.assignee'), desk.assignee],
    [
      say('fact.contractor'),
      desk.contractor && [desk.contractor, desk.contractorPhone, insurance].filter(Boolean).join(', '),
    ],
    [
      say('fact.rating'),
      desk.rating === null ? null : [`${desk.rating}/5`, desk.ratingNote].filter(Boolean).join(', '),
    ],
  ]
}

/** Where, with whom, until when. */
export const DeskFacts = (props: FactsProps) => (
  <dl className="facts">
    {[...placeFacts(props), ...workFacts(props)].map(
      ([label, value]) =>
        value && (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)
