/** Query parameters as Next gives them. */
export type Search = Record<string, string | string[] | undefined>

/** The first value of a parameter; null where it is missing or empty. */
export const first = (search: Search, name: string): string | null => {
  const value = search[name]
  return (Array.isArray(value) ? value[0] : value) || null
}

/** A year as the address has it; null where it has none, 'bad' where it is no year. */
export const yearOf = (search: Search): number | null | 'bad' => {
  const value = first(search, 'year')
  if (value === null) return null
  return /^[12]\d{3}$/.test(value) ? Number(value) : 'bad'
}

export const isUuid = (value: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)

/** An id out of a path; null where it is none. */
export const uuidOf = (value: string): string | null => (isUuid(value) ? value.toLowerCase() : null)

/** What `idOf` gives for a value that is no id: nobody's, so it is answered as another's would be. */
export const notAnId = 'not-an-id'

/** An id as the address has it: null where it has none, `notAnId` where the value is no id. */
export const idOf = (search: Search, name: string): string | null => {
  const value = first(search, name)
  if (value === null) return null
  return isUuid(value) ? value.toLowerCase() : notAnId
}

/** A path with the parameters that have a value. */
export function withQuery(
  path: string,
  parameters: Record<string, string | number | null | undefined> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
