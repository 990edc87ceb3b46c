import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { FAULT_STATES } from '@/src/domain/maintenance/fault-states'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import type { BoardFilter } from '@/src/services/maintenance/fault-board'
import type { FaultsContext } from './context'
import { Choice, named, optionsOf } from './parts'
import { PlaceChoices } from './PlaceChoices'

type FiltersProps = { context: FaultsContext; filter: BoardFilter }

const Places = ({ context: { say, choices }, filter }: FiltersProps) => (
  <>
    <PlaceChoices say={say} choices={choices} chosen={filter} />
    {choices.staff.length > 0 && (
      <Choice
        name="assignee"
        label={say('board.assignee')}
        value={filter.assignee ?? ''}
        empty={say('board.all')}
        options={named(choices.staff)}
      />
    )}
    {choices.contractors.length > 0 && (
      <Choice
        name="contractor"
        label={say('board.contractor')}
        value={filter.contractor ?? ''}
        empty={say('board.all')}
        options={named(choices.contractors)}
      />
    )}
  </>
)

const Ticks = ({ context: { say, keeper }, filter }: FiltersProps) => (
  <div className="ticks">
    <label>
      <input type="checkbox" name="overdue" defaultChecked={filter.isOverdue} />
      {say('board.overdueOnly')}
    </label>
    {keeper.isOffice && (
      <label>
        <input type="checkbox" name="unassigned" defaultChecked={filter.isUnassigned} />
        {say('board.unassignedOnly')}
      </label>
    )}
  </div>
)

/** What the board shows. */
export const BoardFilters = ({ context, filter }: FiltersProps) => {
  const { say } = context
  return (
    <form method="get" action="/admin/fault-board">
      <label>
        {say('board.words')}
        <input type="search" name="words" maxLength={100} defaultValue={filter.words} />
      </label>
      <Choice
        name="status"
        label={say('board.status')}
        value={filter.status ?? ''}
        empty={say('board.waiting')}
        options={optionsOf(say, 'status', FAULT_STATES)}
      />
      <Choice
        name="priority"
        label={say('board.priority')}
        value={filter.priority ?? ''}
        empty={say('board.all')}
        options={optionsOf(say, 'priority', FAULT_PRIORITIES)}
      />
      <Choice
        name="category"
        label={say('board.category')}
        value={filter.category ?? ''}
        empty={say('board.all')}
        options={optionsOf(say, 'category', FAULT_CATEGORIES)}
      />
      <Places context={context} filter={filter} />
      <Ticks context={context} filter={filter} />
      <button type="submit" className="quiet">
        {say('board.show')}
      </button>
    </form>
  )
}
