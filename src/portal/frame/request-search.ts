import type { Search } from './search'

/** The query parameters of a request outside the pages, as pages have them. */
export const searchOf = (request: Request): Search => Object.fromEntries(new URL(request.url).searchParams)
