import type { Run } from '../run'
import type { Column, TableSpec } from '../tables/table-spec'
import { castToStored, idOf } from '../judge/column-sql'
import { quoted, workName } from '../judge/sql'
import { noteAfter, noteBefore } from '../undo/note-changes'
import { writeLists } from './write-lists'

/** A stored column and the SQL, over the judged row `w`, of the value that goes into it. */
type Assignment = { stored: string; value: string; key: boolean }

const assignmentOf = (column: Column): Assignment[] => {
  if (column.stored === null) return []
  const value = column.references ? `w.${idOf(column)}` : castToStored(column, `w.${quoted(column.name)}`)
  return [{ stored: quoted(column.stored), value, key: column.key === true }]
}

const assignments = (spec: TableSpec): Assignment[] => [
  ...spec.columns.flatMap(assignmentOf),
  ...(spec.computed ?? []).map((one) => ({
    stored: quoted(one.stored),
    value: `w.${quoted(one.name)}`,
    key: false,
  })),
]

/** Inserts the new rows of a table. */
export const insertNew = async (run: Run, spec: TableSpec): Promise<void> => {
  const extras = (spec.extras ?? []).map((extra) => ({ stored: quoted(extra.stored), value: extra.onInsert }))
  const all = [...assignments(spec), ...extras]
  await run.client.query(`insert into public.${quoted(spec.stored ?? '')}
    (id, created_at, updated_at, ${all.map((one) => one.stored).join(', ')})
    select w.id, now(), now(), ${all.map((one) => one.value).join(', ')}
    from ${workName(spec.name)} w where w.state = 'new'`)
}

/** Updates the changed rows of a table; its key stays as it is. */
export const updateChanged = async (run: Run, spec: TableSpec): Promise<void> => {
  const extras = (spec.extras ?? []).flatMap((extra) =>
    extra.onUpdate === null ? [] : [{ stored: quoted(extra.stored), value: extra.onUpdate }],
  )
  const all = [...assignments(spec).filter((one) => !one.key), ...extras]
  if (all.length === 0) return
  await run.client.query(`update public.${quoted(spec.stored ?? '')} t
    set updated_at = now(), ${all.map((one) => `${one.stored} = ${one.value}`).join(', ')}
    from ${workName(spec.name)} w where w.state = 'changed' and t.id = w.stored_id`)
}

const hasAny = (run: Run, spec: TableSpec, state: 'new' | 'changed'): boolean =>
  (run.counts.get(spec.name)?.[state] ?? 0) > 0

/** Writes the new and changed rows of one table. Changed rows come first, so that a share given up is free to take. */
const applyTable = async (run: Run, spec: TableSpec): Promise<void> => {
  if (!hasAny(run, spec, 'new') && !hasAny(run, spec, 'changed')) return
  await noteBefore(run, spec)
  await spec.beforeApply?.(run)
  if (spec.apply) await spec.apply(run)
  else {
    if (hasAny(run, spec, 'changed')) await updateChanged(run, spec)
    if (hasAny(run, spec, 'new')) await insertNew(run, spec)
    await writeLists(run, spec)
  }
  await spec.afterApply?.(run)
  await noteAfter(run, spec)
}

/** Tables in an order in which every row exists before another refers to it. */
export const applyOrder = (tables: readonly TableSpec[]): TableSpec[] => {
  const specs = new Map(tables.map((spec) => [spec.name, spec]))
  const ordered = new Set<TableSpec>()
  const visit = (spec: TableSpec): void => {
    if (ordered.has(spec)) return
    for (const name of [...spec.columns.map((column) => column.references ?? ''), ...(spec.after ?? [])]) {
      const target = specs.get(name)
      if (target && target !== spec) visit(target)
    }
    ordered.add(spec)
  }
  for (const spec of specs.values()) visit(spec)
  return [...ordered]
}

/** Writes all tables of a package that was found clean. */
export const applyTables = async (run: Run): Promise<void> => {
  for (const spec of applyOrder([...run.tables.values()].map(({ spec }) => spec))) {
    run.progress.enter('saving', spec.name)
    if (spec.stored !== null) await applyTable(run, spec)
  }
}
