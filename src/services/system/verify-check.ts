/** A rule over stored rows: how many it looks at, and those that break it, each with what is wrong. */
export type Check = { name: string; table: string; count: string; broken: string }
