import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import type { FaultsContext } from './context'
import { contractorOptions } from './Insurance'
import { Choice, named, optionsOf } from './parts'

/** Statuses a manager moves many faults to at once; the others need words or a report for each. */
const TOGETHER = ['accepted', 'forwarded', 'inProgress', 'closed'] as const

/** What to do with the ticked faults: what is left empty stays as it is. */
export const BulkBar = ({ context }: { context: FaultsContext }) => {
  const { say, choices } = context
  return (
    <div className="decision">
      <Choice
        name="staff"
        label={say('bulk.assign')}
        empty={say('bulk.keep')}
        options={named(choices.staff)}
      />
      <Choice
        name="contractor"
        label={say('bulk.contractor')}
        empty={say('bulk.keep')}
        options={contractorOptions(context, choices.contractors)}
      />
      <Choice
        name="priority"
        label={say('bulk.priority')}
        empty={say('bulk.keep')}
        options={optionsOf(say, 'priority', FAULT_PRIORITIES)}
      />
      <Choice
        name="to"
        label={say('bulk.move')}
        empty={say('bulk.keep')}
        options={optionsOf(say, 'status', TOGETHER)}
      />
      <button type="submit">{say('bulk.act')}</button>
    </div>
  )
}
