import { totalmem } from 'node:os'

const MEGABYTE = 1024 * 1024
/** What PostgreSQL takes by itself. Megabytes. */
const LEAST = 128
const MOST = 1024

/**
 * Megabytes of the database's own cache: a quarter of the memory, as PostgreSQL's manual advises, and at most 1 GB. With
 * the 128 MB it takes by itself a book of a million rows is read again and again from outside.
 * @param bytes memory of the machine, or of the container
 */
export const bufferMegabytes = (bytes: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.floor(bytes / 4 / MEGABYTE)))

/** Memory this process may use: a container's bound where there is one. Bytes. */
export const memoryBytes = (): number => {
  const bound = process.constrainedMemory()
  return bound > 0 ? Math.min(bound, totalmem()) : totalmem()
}
