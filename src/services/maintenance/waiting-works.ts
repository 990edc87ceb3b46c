import { ENDED_STATES } from '@/src/domain/maintenance/fault-states'
import { INSPECTION_SOON_DAYS } from '@/src/domain/maintenance/inspections'
import { INSURANCE_SOON_DAYS } from '@/src/domain/maintenance/insurance'
import { latestInspections } from './inspection-plan'

const ended = ENDED_STATES.map((state) => `'${state}'`).join(', ')

/** What waits for the staff of faults and inspections; parts of the statement of the dashboard, `$2` today. */
export const maintenanceWorks = {
  newFaults: {
    slug: 'faults',
    operation: 'update',
    from: 'faults w',
    where: `w.status = 'reported'`,
    urgent: 'w.react_by_on < $2::date',
  },
  overdueFaults: {
    slug: 'faults',
    operation: 'update',
    from: 'faults w',
    where: `w.fix_by_on < $2::date and w.status not in (${ended})`,
    urgent: `w.priority in ('emergency', 'urgent')`,
  },
  inspections: {
    slug: 'inspections',
    operation: 'update',
    from: `(${latestInspections}) w`,
    where: `w.next_on <= $2::date + ${INSPECTION_SOON_DAYS}`,
    urgent: 'w.next_on < $2::date',
  },
  findings: {
    slug: 'inspection-findings',
    operation: 'update',
    from: 'inspection_findings w',
    where: 'w.fault_id is null and w.settled_on is null',
    urgent: 'w.due_on < $2::date',
  },
  insurances: {
    slug: 'contractors',
    operation: 'read',
    from: `(select c.insured_until_on, l.communities_id as community_id from contractors c
      join contractors_rels l on l.parent_id = c.id and l.path = 'communities'
      where c.ended_on is null or c.ended_on > $2::date) w`,
    where: `w.insured_until_on <= $2::date + ${INSURANCE_SOON_DAYS}`,
    urgent: 'w.insured_until_on < $2::date',
  },
} as const
