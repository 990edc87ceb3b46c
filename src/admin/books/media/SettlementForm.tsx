import type { SettlementRun } from '@/src/services/finance/settling/draft-settlement'
import type { BuildingChoice } from '@/src/services/finance/settling/read-settlements'
import { costRows } from '@/src/services/finance/settling/settlement-form'
import type { Say } from '../say'
import { CostRow } from './CostRow'

export type Component = { component: string; name: string }
type Props = {
  say: Say
  run: SettlementRun | null
  community: string
  buildings: readonly BuildingChoice[]
  components: readonly Component[]
}

const media = ['water', 'heat', 'hotWater', 'annual'] as const

/** The settlement's head and its costs, on one page; what it comes to is shown after saving the draft. */
export function SettlementForm({ say, run, community, buildings, components }: Props) {
  return (
    <section>
      <h2>{say(run ? 'media.edit' : 'media.new')}</h2>
      <form action="/api/settlement-runs/save" method="post">
        <input type="hidden" name="community" value={community} />
        {run && <input type="hidden" name="run" value={run.id} />}
        <label>
          {say('media.medium')}
          <select name="medium" defaultValue={run?.medium ?? 'water'}>
            {media.map((medium) => (
              <option key={medium} value={medium}>
                {say(`media.${medium}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('media.building')}
          <select name="building" defaultValue={run?.buildingId ?? ''}>
            <option value="">{say('media.whole')}</option>
            {buildings.map(({ id, code, street }) => (
              <option key={id} value={id}>{`${code}, ${street}`}</option>
            ))}
          </select>
        </label>
        <Days say={say} run={run} />
        <label>
          {say('media.document')}
          <input type="text" name="document" required maxLength={100} defaultValue={run?.document} />
        </label>
        <fieldset className="wide">
          <legend>{say('media.costs')}</legend>
          <CostRows say={say} run={run} components={components} />
        </fieldset>
        <button type="submit">{say('media.save')}</button>
      </form>
    </section>
  )
}

/** Two costs at once are usual: rows beyond what is there or usual wait under a summary. */
function CostRows({ say, run, components }: Pick<Props, 'say' | 'run' | 'components'>) {
  const shown = Math.max(2, run?.items.length ?? 0)
  const rows = Array.from({ length: costRows }, (_, row) => (
    <CostRow key={row} row={row} say={say} item={run?.items[row] ?? null} components={components} />
  ))
  return (
    <>
      {rows.slice(0, shown)}
      {shown < costRows && (
        <details>
          <summary>{say('media.moreCosts')}</summary>
          {rows.slice(shown)}
        </details>
      )}
    </>
  )
}

function Days({ say, run }: { say: Say; run: SettlementRun | null }) {
  const days = [
    ['periodFromOn', 'media.from', run?.periodFromOn, true],
    ['periodToOn', 'media.to', run?.periodToOn, true],
    ['issuedOn', 'media.issuedOn', run?.issuedOn, true],
    ['dueOn', 'media.dueOn', run?.dueOn, true],
    ['contestUntilOn', 'media.contest', run?.contestUntilOn ?? undefined, false],
  ] as const
  return days.map(([name, text, value, required]) => (
    <label key={name}>
      {say(text)}
      <input type="date" name={name} required={required} defaultValue={value} />
    </label>
  ))
}
