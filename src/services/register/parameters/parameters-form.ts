import { parseDecimal, parseWhole } from '@/src/domain/finance/decimal'
import { readPaste, type PasteColumn } from '../pasting/pasted-table'
import { parameterValues, type ParameterValue, type ParameterWish } from './parameter-values'
import type { RegisterKeeper } from '@/access/may-keep-register'

/** What was typed beside each of the premises, and what was pasted. */
export type ParametersForm = ParameterWish & { typed: { premisesId: string; value: string }[]; paste: string }

/** A value that is to begin; `before` is what holds until then. */
export type ParameterChange = {
  premisesId: string
  code: string
  before: string | null
  value: string
  /** Another value follows on this day, until which alone the new one holds. */
  nextFromOn: string | null
}

/** What does not fit: beside the premises of a code, or in a pasted row. */
export type ParameterProblem = {
  code: 'BAD_VALUE' | 'NO_SUCH_PREMISES' | 'TWICE' | 'VALUE_HEADER'
  about: string
  row: number | null
}

/** A checked form, kept until it is saved. */
export type ParametersDraft = {
  form: ParametersForm
  changes: ParameterChange[]
  problems: ParameterProblem[]
}

const pasteColumns: readonly PasteColumn<'code' | 'value'>[] = [
  { name: 'code', headers: ['lokal', 'numer', 'nr', 'numer lokalu', 'nr lokalu', 'premises', 'number'] },
  { name: 'value', headers: ['wartość', 'nowa wartość', 'value', 'osoby', 'norma', 'ilość'] },
]

/** People are counted whole. */
const counted = ['persons', 'wastePersons']

/** A value as it is stored, or null: not below zero, at most three decimals, people whole and below a thousand. */
export function parameterValue(name: string, typed: string): string | null {
  const parsed = counted.includes(name) ? parseWhole(typed) : parseDecimal(typed, 3, 11)
  if (!parsed.ok || parsed.value < 0n) return null
  if (!counted.includes(name)) return parsed.text
  return parsed.value < 1000n ? `${parsed.value}.000` : null
}

type Wanted = { premises: ParameterValue; typed: string; row: number | null }

function wantedOf(form: ParametersForm, premises: readonly ParameterValue[]) {
  const problems: ParameterProblem[] = []
  const wanted = new Map<string, Wanted>()
  for (const { premisesId, value } of form.typed) {
    const found = premises.find((one) => one.premisesId === premisesId)
    if (found && value.trim() !== '') wanted.set(premisesId, { premises: found, typed: value, row: null })
  }
  const pasted = readPaste(form.paste, pasteColumns)
  if (form.paste.trim() !== '' && (!pasted.found.has('code') || !pasted.found.has('value')))
    problems.push({ code: 'VALUE_HEADER', about: '', row: null })
  for (const { row, cells } of pasted.rows) {
    if (cells.value === '') continue
    const found = premises.find(({ code }) => code === cells.code)
    if (!found) problems.push({ code: 'NO_SUCH_PREMISES', about: cells.code, row })
    else if (wanted.has(found.premisesId)) problems.push({ code: 'TWICE', about: cells.code, row })
    else wanted.set(found.premisesId, { premises: found, typed: cells.value, row })
  }
  return { wanted: [...wanted.values()], problems }
}

/** Compares what was typed and pasted with what holds; a value that holds already is no change. */
export async function checkParameters(
  form: ParametersForm,
  keeper: RegisterKeeper,
): Promise<ParametersDraft> {
  const { wanted, problems } = wantedOf(form, await parameterValues(keeper, form))
  const changes = wanted.flatMap(({ premises, typed, row }): ParameterChange[] => {
    const { premisesId, code, value: before, nextFromOn } = premises
    const value = parameterValue(form.name, typed)
    if (value === null) problems.push({ code: 'BAD_VALUE', about: `${code}: ${typed}`, row })
    if (value === null || value === before) return []
    return [{ premisesId, code, before, value, nextFromOn }]
  })
  return { form, changes, problems }
}
