import type { AdminViewServerProps } from 'payload'
import { readPlan, type PlanBuilding, type PlanFilter } from '@/src/services/maintenance/inspection-plan'
import { filterOf } from '@/src/services/maintenance/board-filter'
import type { FaultsContext } from './context'
import { FaultsFrame } from './FaultsFrame'
import { PlaceChoices } from './PlaceChoices'
import { PlanTable } from './PlanTable'

/** Inspections of buildings: of each kind the last and the next, what is overdue in red. */
export function InspectionsView(view: AdminViewServerProps) {
  return <FaultsFrame view={view} page={{ title: 'plan.title', isOffice: true, content }} />
}

async function content(context: FaultsContext) {
  const { keeper, say, asked, todayOn } = context
  const { community, building } = filterOf(context)
  const filter: PlanFilter = { community, building, isDue: asked('due') === 'on' }
  const buildings = await readPlan(keeper, filter, todayOn)
  const items = buildings.flatMap((one) => one.items)
  const late = items.filter(({ state }) => state === 'overdue' || state === 'never').length
  const soon = items.filter(({ state }) => state === 'soon').length
  return (
    <>
      <h1>{say('plan.title')}</h1>
      <p>{say('plan.lead')}</p>
      <p className="downloads">
        <a className="lokalenet-button" href="/admin/inspection">
          {say('plan.record')}
        </a>
        <a href="/admin/collections/inspections">{say('plan.history')}</a>
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} href={exportOf(format, filter)}>
            {say(`board.${format}`)}
          </a>
        ))}
      </p>
      <PlanFilters context={context} filter={filter} />
      <p className="place">{say('plan.count', { late, soon })}</p>
      {buildings.length === 0 && (
        <p className="verdict">{say(filter.isDue ? 'plan.allDone' : 'plan.none')}</p>
      )}
      {buildings.map((one) => (
        <Building key={one.id} context={context} building={one} />
      ))}
    </>
  )
}

const exportOf = (format: string, { community, building }: PlanFilter): string => {
  const narrowed = Object.entries({ community, building }).flatMap(([name, id]) => (id ? [[name, id]] : []))
  return `/api/inspections/export?${new URLSearchParams([['format', format], ...narrowed]).toString()}`
}

const PlanFilters = ({
  context: { say, choices },
  filter,
}: {
  context: FaultsContext
  filter: PlanFilter
}) => (
  <form method="get" action="/admin/inspections">
    <PlaceChoices say={say} choices={choices} chosen={filter} />
    <div className="ticks">
      <label>
        <input type="checkbox" name="due" defaultChecked={filter.isDue} />
        {say('plan.dueOnly')}
      </label>
    </div>
    <button type="submit" className="quiet">
      {say('board.show')}
    </button>
  </form>
)

const Building = ({ context, building }: { context: FaultsContext; building: PlanBuilding }) => (
  <section>
    <h2>
      {building.name} <small>{building.community}</small>
    </h2>
    <PlanTable context={context} building={building} />
  </section>
)
