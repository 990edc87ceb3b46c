import type { DateField, Field, JSONField, RelationshipField, SelectField, TextField } from 'payload'
import type { ColumnKind } from '@/src/platform/db/columns'
import { isCivilDate, isDecimalText, wholeNumber } from './validators'

/**
 * The field kinds this house stores otherwise than Payload would: money, civil dates and decimals. `custom.column`
 * tells the database adapter the real column (src/platform/db/columns).
 */
type Options = { required?: boolean; index?: boolean; virtual?: boolean; admin?: TextField['admin'] }

const base = (name: string, { required = false, index = false, admin = {} }: Options) => ({
  name,
  required,
  index,
  admin,
})

/** Civil date `YYYY-MM-DD` (Europe/Warsaw) on a Postgres `date` column. */
export const civilDate = (name: string, options: Options = {}): TextField => ({
  ...base(name, { ...options, admin: { placeholder: 'RRRR-MM-DD', ...options.admin } }),
  type: 'text',
  custom: { column: { type: 'date' } satisfies ColumnKind },
  validate: isCivilDate,
})

/** Integer grosze on a `bigint` column; a safe integer in JavaScript. */
export const money = (name: string, options: Options & { defaultValue?: number } = {}): Field => ({
  name,
  type: 'number',
  required: options.required ?? true,
  index: options.index ?? false,
  defaultValue: options.defaultValue ?? 0,
  custom: { column: { type: 'bigint' } satisfies ColumnKind },
  validate: wholeNumber(options.required ?? true),
})

/** A whole number on a `bigint` column: shares and fractions, never reduced. */
export const whole = (name: string, options: Options & { defaultValue?: number } = {}): Field => ({
  name,
  type: 'number',
  required: options.required ?? false,
  ...(options.defaultValue === undefined ? {} : { defaultValue: options.defaultValue }),
  custom: { column: { type: 'bigint' } satisfies ColumnKind },
  validate: wholeNumber(options.required ?? false),
})

/** A decimal kept as text on a `numeric` column, so that no binary float ever touches it. */
export const decimal = (
  name: string,
  precision: number,
  scale: number,
  options: Options = {},
): TextField => ({
  ...base(name, options),
  type: 'text',
  custom: { column: { type: 'numeric', precision, scale } satisfies ColumnKind },
  validate: isDecimalText(scale),
})

/** A reference to one row. `filterOptions` makes Payload check every id under the writer's own access. */
export const reference = (name: string, relationTo: string, options: Options = {}): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo,
    required: options.required ?? false,
    ...(options.virtual ? { virtual: true } : {}),
    index: options.virtual ? false : (options.index ?? true),
    filterOptions: () => true,
    admin: { allowCreate: false, ...options.admin },
  }) as RelationshipField

/** References to several rows. */
export const references = (name: string, relationTo: string, options: Options = {}): RelationshipField =>
  ({ ...reference(name, relationTo, options), hasMany: true }) as RelationshipField

/** The community stands on every scoped row: scopes are ids, never dotted relations. */
export const community = (): RelationshipField => reference('community', 'communities', { required: true })

export const choice = (
  name: string,
  options: readonly string[],
  more: Options & { defaultValue?: string } = {},
): SelectField => ({
  name,
  type: 'select',
  options: options.map((value) => ({ label: value, value })),
  required: more.required ?? true,
  index: more.index ?? false,
  ...(more.defaultValue === undefined ? {} : { defaultValue: more.defaultValue }),
  admin: (more.admin ?? {}) as SelectField['admin'],
})

/**
 * A choice on a `text` column, for lists that grow with every feature: a new option needs no change of the schema.
 */
export const openChoice = (
  name: string,
  options: readonly string[],
  more: Options & { defaultValue?: string } = {},
): SelectField => ({
  ...choice(name, options, more),
  custom: { column: { type: 'text' } satisfies ColumnKind },
})

/** An instant, entered with day and time. */
export const moment = (name: string, options: Options = {}): DateField => ({
  ...base(name, options),
  type: 'date',
  admin: { ...(options.admin as DateField['admin']), date: { pickerAppearance: 'dayAndTime' } },
})

/** Data that only programs write and read, shown to staff as it is. */
export const data = (name: string): JSONField => ({ name, type: 'json' })

export const text = (
  name: string,
  options: Options & { maxLength?: number; unique?: boolean } = {},
): TextField => ({
  ...base(name, options),
  type: 'text',
  maxLength: options.maxLength ?? 250,
  ...(options.unique ? { unique: true } : {}),
})
