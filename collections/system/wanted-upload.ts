import type { ImportResult } from '@/src/import/result'

/**
 * Whether a package that was checked is asked for again: a clean one to be saved, one with headers nobody knows to be read
 * once more when the clerk has said what they mean.
 */
export const isWanted = ({ errors, warnings }: ImportResult): boolean =>
  errors.length === 0 || warnings.some(({ code }) => code === 'UNKNOWN_COLUMN')
