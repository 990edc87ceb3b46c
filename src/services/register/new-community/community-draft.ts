import { readPaste } from '../pasting/pasted-table'
import { buildingColumns, premisesColumns, type CommunityForm } from './community-form'
import { explainFindings, type FormFinding } from './explain-findings'
import { packageTables } from './package-tables'
import { ratesOf } from './rates'

/** What the import says of the form's package. */
type Judged = {
  files: { name: string; rows: number; errors: number }[]
  errors: { file: string; row: number | null; column: string | null; code: string; message: string }[]
  warnings: { file: string; row: number | null; column: string | null; code: string; message: string }[]
}

/** A checked form: as typed, what is wrong, and what it would make. */
export type CommunityDraft = {
  form: CommunityForm
  /** Of the import, in its own sentences; of the form itself, by a code the page says. */
  errors: (
    FormFinding | { part: 'form' | 'rates'; row: number | null; field: null; code: string; message: null }
  )[]
  /** Pasted headers nobody knows. */
  unknown: string[]
  counts: { name: string; rows: number }[]
  rates: number
  isClean: boolean
}

const own = (code: string, part: 'form' | 'rates' = 'form', row: number | null = null) => ({
  ...{ part, row, field: null, code, message: null },
})

/** Puts a form's check together; `judged` is null where the community exists already and nothing was judged. */
export function communityDraft(form: CommunityForm, judged: Judged | null): CommunityDraft {
  const tables = packageTables(form)
  const { rates, problems } = form.bookkeeping === 'portal' ? ratesOf(form) : { rates: [], problems: [] }
  const pasted = readPaste(form.premises, premisesColumns)
  const needed = form.premises.trim() !== '' && (!pasted.found.has('code') || !pasted.found.has('area'))
  const errors = [
    ...(judged === null ? [own('COMMUNITY_TAKEN')] : []),
    ...(needed ? [own('PASTE_HEADER')] : []),
    ...problems.map(({ row, code }) => own(code, 'rates', row)),
    ...explainFindings(judged?.errors ?? [], tables),
  ]
  return {
    form,
    errors,
    unknown: [...pasted.unknown, ...readPaste(form.buildings, buildingColumns).unknown],
    counts: (judged?.files ?? []).map(({ name, rows }) => ({ name, rows })),
    rates: rates.length,
    isClean: errors.length === 0,
  }
}
