import { timeCopy } from './copy-floor'
import type { Estate } from './estate'
import { atLeast, atMost, type BenchResult } from './result'

const LEAST_OF_COPY = 0.25
const MOST_MEGABYTES = 512

/** The ledger's import against COPY of the same rows, and the most memory its process held. */
export const measureImport = async (estate: Estate, folder: string): Promise<BenchResult[]> => {
  const { rows, ms, peak } = estate.ledger
  const copyMs = await timeCopy(estate.urls.owner, folder)
  const megabytes = peak / 1024 / 1024
  return [
    atLeast(LEAST_OF_COPY, {
      key: 'import speed',
      what: `import of ${rows} ledger rows`,
      unit: 'rows/s',
      measured: rows / (ms / 1000),
      floor: rows / (copyMs / 1000),
      floorName: 'COPY into a table of the same kind',
      ratio: copyMs / ms,
    }),
    atMost(MOST_MEGABYTES, {
      key: 'import memory',
      what: 'import: most memory of its process',
      unit: 'MB',
      measured: megabytes,
      floor: null,
      floorName: null,
      ratio: megabytes,
    }),
  ]
}
