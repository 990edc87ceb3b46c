import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { appPool } from '@/src/platform/db/pool'
import { fileStore } from '@/src/platform/files/store'
import type { BrokenRecord } from './verify-records'

type FileRow = { id: string; name: string; filename: string; sha256: string }

/** Bytes are read in turn: a store is shared with those who open files at the time. */
const flawOf = async ({ filename, sha256 }: FileRow): Promise<string | null> => {
  const bytes = await fileStore().read(filename)
  if (!bytes) return 'its bytes are missing from the file store'
  const hash = createHash('sha256')
  for await (const part of bytes) hash.update(part)
  return hash.digest('hex') === sha256 ? null : 'its bytes do not fit its SHA-256'
}

/**
 * Compares the bytes of every kept file with the SHA-256 noted when it came: attachments of resolutions and scans of
 * votes are evidence, and their hashes stand in the text and vote hashes. Reads only.
 */
export async function verifyFiles(
  pool: Pool = appPool(),
): Promise<{ checked: number; broken: BrokenRecord[] }> {
  const { rows } = await pool.query<FileRow>(
    `select id, name, filename, sha256 from files where sha256 is not null and deleted_at is null order by id`,
  )
  const broken: BrokenRecord[] = []
  for (const row of rows) {
    const flaw = await flawOf(row)
    if (flaw)
      broken.push({ check: 'files-bytes', table: 'files', id: row.id, detail: `${row.name}: ${flaw}` })
  }
  return { checked: rows.length, broken }
}
