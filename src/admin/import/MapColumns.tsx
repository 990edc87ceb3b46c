import type { AdminMessage } from '@/collections/messages/translate'
import { ALL_TABLES } from '@/src/import/tables/all-tables'
import type { Batch } from './read-batches'
import type { CommunityName } from './read-communities'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string
type Unknown = { table: string; header: string }

/** A package that needs more is not of this format. */
const MOST = 60

const unknownIn = ({ warnings }: Batch): Unknown[] => {
  const found = (warnings ?? [])
    .filter(({ code, column }) => code === 'UNKNOWN_COLUMN' && column !== null)
    .map(({ file, column }) => ({ table: file, header: column ?? '' }))
  return [...new Map(found.map((one) => [`${one.table} ${one.header}`, one])).values()].slice(0, MOST)
}

/** Columns of a file by their Polish names, the missing ones first. */
const columnsFor = ({ errors }: Batch, table: string) => {
  const missing = new Set(
    (errors ?? [])
      .filter(({ file, code }) => file === table && code === 'MISSING_COLUMN')
      .map(({ column }) => column),
  )
  const columns = ALL_TABLES.find(({ name }) => name === table)?.columns ?? []
  return {
    missing: columns.filter(({ name }) => missing.has(name)),
    others: columns.filter(({ name }) => !missing.has(name)),
  }
}

const idOf = (value: { id: string } | string | null | undefined): string =>
  (typeof value === 'object' ? value?.id : value) ?? ''

/** „Ta kolumna to …”: what each header nobody knows means, kept for the community; then the package is checked again. */
export function MapColumns({
  batch,
  communities,
  say,
}: {
  batch: Batch
  communities: readonly CommunityName[]
  say: Say
}) {
  const unknown = unknownIn(batch)
  if (unknown.length === 0 || communities.length === 0 || !['checked', 'refused'].includes(batch.state))
    return null
  const only = communities.length === 1 ? communities[0]?.id : idOf(batch.communities?.[0])
  return (
    <section>
      <h2>{say('import.mapTitle')}</h2>
      <p>{say('import.mapIntro')}</p>
      <form action="/api/import-batches/map-columns" method="post">
        <input type="hidden" name="batch" value={batch.id} />
        <label>
          {say('import.mapCommunity')}
          <select name="community" required defaultValue={idOf(batch.columnsOf) || only}>
            <option value="" />
            {communities.map(({ id, name, code }) => (
              <option key={id} value={id}>
                {name} ({code})
              </option>
            ))}
          </select>
        </label>
        <Headers unknown={unknown} batch={batch} say={say} />
        <button type="submit">{say('import.mapSave')}</button>
      </form>
    </section>
  )
}

function Headers({ unknown, batch, say }: { unknown: readonly Unknown[]; batch: Batch; say: Say }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('import.table')}</th>
          <th scope="col">{say('import.mapHeader')}</th>
          <th scope="col">{say('import.mapMeans')}</th>
        </tr>
      </thead>
      <tbody>
        {unknown.map((one) => (
          <Line key={`${one.table} ${one.header}`} one={one} batch={batch} say={say} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ one: { table, header }, batch, say }: { one: Unknown; batch: Batch; say: Say }) {
  const { missing, others } = columnsFor(batch, table)
  const options = (columns: typeof missing) =>
    columns.map(({ name, alias }) => (
      <option key={name} value={name}>
        {alias === name ? name : `${alias} (${name})`}
      </option>
    ))
  return (
    <tr>
      <td>{table}</td>
      <th scope="row">{header}</th>
      <td>
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="header" value={header} />
        <select name="column" aria-label={say('import.mapThis', { header, table })} defaultValue="">
          <option value="">{say('import.mapNothing')}</option>
          {missing.length > 0 && <optgroup label={say('import.mapMissing')}>{options(missing)}</optgroup>}
          <optgroup label={say('import.mapOthers')}>{options(others)}</optgroup>
        </select>
      </td>
    </tr>
  )
}
