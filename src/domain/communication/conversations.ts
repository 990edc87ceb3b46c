export const CONVERSATION_KINDS = ['general', 'recordChange', 'settlement'] as const
export type ConversationKind = (typeof CONVERSATION_KINDS)[number]

/** `open`: nobody has answered; `inProgress`: taken up; `answered`: the resident's turn; `closed`: done. */
export const CONVERSATION_STATES = ['open', 'inProgress', 'answered', 'closed'] as const
export type ConversationState = (typeof CONVERSATION_STATES)[number]

export const CHANGE_STATES = ['pending', 'applied', 'refused'] as const

/** What a resident may ask to have changed: his name, or a parameter behind the advance. */
export const PERSON_FIELDS = ['firstName', 'lastName', 'companyName'] as const
export const PARAMETER_FIELDS = [
  'persons',
  'wastePersons',
  'coldWaterNorm',
  'hotWaterNorm',
  'coldWaterForecast',
  'hotWaterForecast',
  'heatForecast',
  'areaM2',
  'heatedAreaM2',
] as const
export const CHANGE_FIELDS = [...PERSON_FIELDS, ...PARAMETER_FIELDS] as const
export type ChangeField = (typeof CHANGE_FIELDS)[number]

/** A change asked for. `validFromOn` is the day a parameter is to count from; names have none. */
export type RecordChange = { field: ChangeField; value: string; validFromOn: string | null }

export const isParameter = (field: string): field is (typeof PARAMETER_FIELDS)[number] =>
  (PARAMETER_FIELDS as readonly string[]).includes(field)

/** Days an administration has for an answer where nobody sets another date. */
export const ANSWER_DAYS = 14

/** A typed value as it is stored: a decimal with a point, up to three places, for parameters; null where it is none. */
export const changeValue = (field: ChangeField, typed: string): string | null => {
  const value = typed.trim()
  if (!isParameter(field)) return value.length > 0 && value.length <= 250 ? value : null
  const decimal = value.replace(',', '.').replace(/\s/g, '')
  return /^\d{1,6}(\.\d{1,3})?$/.test(decimal) ? decimal : null
}
