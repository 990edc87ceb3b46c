import { readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { importsFolder } from './receive-package'

export type StoredUpload = { path: string }

/** A package checked clean waits so long for its second step; what a killed process left is gone by then too. */
const KEPT_MS = 7 * 24 * 60 * 60_000

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)
const waiting = (batch: string): string => path.join(importsFolder(), `${batch}.zip`)
const taken = (batch: string): string => path.join(importsFolder(), `${batch}.applying.zip`)

/** A clean package waits under its batch for the second step. */
export const keepUpload = (stored: StoredUpload, batch: string): Promise<void> =>
  rename(stored.path, waiting(batch))

export const discardUpload = (stored: StoredUpload): Promise<void> => rm(stored.path, { force: true })

/** Takes the package of a batch for saving it; null where there is none, or where somebody was faster. */
export async function takeUpload(batch: string): Promise<string | null> {
  if (!isId(batch)) return null
  return rename(waiting(batch), taken(batch)).then(
    () => taken(batch),
    () => null,
  )
}

/** Puts a package back that was not saved after all, so that it can be tried again. */
export const giveBackUpload = (batch: string): Promise<void> =>
  rename(taken(batch), waiting(batch)).catch(() => {})

/** Takes away what nobody came back for. */
export async function sweepUploads(nowMs: number): Promise<void> {
  for (const name of await readdir(importsFolder()).catch(() => [])) {
    const file = path.join(importsFolder(), name)
    const found = await stat(file).catch(() => null)
    if (found && nowMs - found.mtimeMs > KEPT_MS) await rm(file, { force: true })
  }
}
