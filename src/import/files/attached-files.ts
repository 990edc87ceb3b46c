import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { isImage, kindOf, type FileKind } from '@/src/platform/files/file-kinds'
import { prepareFile } from '@/src/platform/files/prepare-file'
import { FILES_FOLDER } from '../package/files-folder'
import type { PackageFile } from '../package/package-file'
import type { Run } from '../run'

const CREATE = `create temp table if not exists import_files (path text primary key, sha256 text, extension text, fits boolean)
  on commit drop`

const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg' }
const KNOWN = [
  'pdf',
  'png',
  'jpg',
  'docx',
  'xlsx',
  'odt',
  'webp',
  'svg',
  'html',
  'htm',
  'txt',
  'doc',
  'xls',
  'zip',
]

/** The type a name promises; null where it promises none. */
const promised = (path: string): string | null => {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const name = ENDINGS[ending] ?? ending
  return KNOWN.includes(name) ? name : null
}

/** The type of a document whose bytes can be kept; an image must open, too. */
const readableKind = async (bytes: Buffer): Promise<FileKind | null> => {
  const kind = await kindOf(bytes, 'document')
  if (!kind || !isImage(kind.mimeType)) return kind
  return prepareFile(bytes, 'obraz', 'document').then(
    () => kind,
    () => null,
  )
}

/**
 * Lays out the files of a package with their hashes and whether each is a document by content, of the type its name
 * promises. Their bytes are read again where they are kept.
 */
export const stageFiles = async (run: Run, files: readonly PackageFile[]): Promise<void> => {
  await run.client.query(CREATE)
  for (const file of files) {
    if (!file.path.startsWith(FILES_FOLDER)) continue
    // What the system says of a damaged entry is of no use to a clerk.
    const bytes = await file
      .open()
      .then(buffer)
      .catch(() => null)
    const kind = bytes && (await readableKind(bytes))
    const wanted = promised(file.path)
    const fits = kind !== null && (wanted === null || wanted === kind.extension)
    const sha256 = bytes && createHash('sha256').update(bytes).digest('hex')
    await run.client.query('insert into pg_temp.import_files values ($1, $2, $3, $4)', [
      file.path.normalize('NFC'),
      sha256,
      kind?.extension ?? null,
      fits,
    ])
  }
}

/** SQL: the file a cell names, `null` where none; a path may leave out `files/`. */
export const fileOf = (cell: string): string =>
  `(select f.path from pg_temp.import_files f where f.path in (normalize(${cell}), 'files/' || normalize(${cell}))
    order by length(f.path) limit 1)`

/**
 * SQL: the hash of the file a cell names, as the stored row `t` would have it: an export sends the bytes that are kept,
 * which of an image may be others than those that were sent. `missing` where the package has no such file.
 */
export const sentHash = (cell: string, missing: string): string =>
  `coalesce((select case when f.sha256 = t.kept_hash then t.file_hash else f.sha256 end
    from pg_temp.import_files f where f.path = ${fileOf(cell)}), ${missing})`

/** SQL: a cell's path that leads out of `files/`. */
export const leadsOut = (cell: string): string =>
  `(${cell} ~ '(^|[/\\\\])\\.\\.([/\\\\]|$)' or ${cell} ~ '^([/\\\\]|[A-Za-z]:)' or ${cell} like 'statements/%')`
