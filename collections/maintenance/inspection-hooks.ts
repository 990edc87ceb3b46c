import type { CollectionBeforeChangeHook } from 'payload'
import { isInspectionKind, nextInspectionOn } from '@/src/domain/maintenance/inspections'

type Row = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The next date follows from kind and day, until staff set another; a new kind or day brings a new one. */
export const fillNextOn: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const was = (originalDoc ?? {}) as Row
  const row = data as Row
  const kind = textOf(row['kind'] ?? was['kind'])
  const doneOn = textOf(row['doneOn'] ?? was['doneOn'])
  const isNew = operation === 'create'
  const isOther = kind !== textOf(was['kind']) || doneOn !== textOf(was['doneOn'])
  const isSet = textOf(row['nextOn']) !== '' && (isNew || row['nextOn'] !== was['nextOn'])
  if (isSet || !(isNew || isOther) || !isInspectionKind(kind) || doneOn === '') return row
  return { ...row, nextOn: nextInspectionOn(kind, doneOn) }
}
