import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import {
  errorsOf,
  importFiles,
  importFrom,
  inFolder,
  warningsOf,
  writeFiles,
  writeZip,
} from './support/import-files'
import { changed, only, SAMPLE, without } from './support/sample-package'
import type { Files } from './support/sample-package'
import { countRows } from './support/stored-rows'

const database = useTestDatabase()

const CASES: [what: string, expected: string[], files: Files][] = [
  ['a missing column', ['ledger - account MISSING_COLUMN'], changed('ledger.csv', 'account;', 'konto_x;')],
  ['the same header twice', ['people - - BAD_FILE'], changed('people.csv', 'email;phone', 'phone;phone')],
  ['name and alias both', ['people - phone BAD_FILE'], changed('people.csv', 'email;phone', 'telefon;phone')],
  [
    'two files for a table',
    ['ledger - - BAD_FILE'],
    { ...SAMPLE, 'rozrachunki.txt': SAMPLE['ledger.csv'] ?? '' },
  ],
  [
    'a quote that is never closed',
    ['people 4 - BAD_FILE'],
    changed('people.csv', '"Firma ""Z"" sp. z o.o."', '"Firma'),
  ],
  [
    'a quote within a cell',
    ['people 4 - BAD_FILE'],
    changed('people.csv', '"Firma ""Z"" sp. z o.o."', 'Firma "Z"'),
  ],
  ['an empty file', ['members - - BAD_FILE'], { ...SAMPLE, 'members.csv': '' }],
  [
    'a manifest of two rows',
    ['manifest - - BAD_FILE'],
    changed('manifest.csv', 'Sample\n', 'Sample\n2026-01-30;B\n'),
  ],
  [
    'a spreadsheet under the name of a text file',
    ['members - - BAD_FILE'],
    { ...SAMPLE, 'members.csv': Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x0a, 0x00, 0x08, 0x00]) },
  ],
]

describe('a package with one wrong file', () => {
  it.each(CASES)('%s', async (_, expected, files) => {
    const result = await importFiles(files)
    expect(errorsOf(result)).toEqual(expected)
    expect(result.applied).toBe(false)
    expect(await countRows(database().owner)).toBe(0)
  })

  it('a folder without any table', async () => {
    const result = await importFiles({ 'notes.doc': 'x' })
    expect(result.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [null, null, 'BAD_FILE'],
    ])
    expect(warningsOf(result)).toEqual(['notes.doc - - UNKNOWN_FILE'])
  })

  it('a file that is no ZIP', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'package.zip'), 'not a zip at all')
      expect(errorsOf(await importFrom(join(folder, 'package.zip')))).toEqual(['package.zip - - BAD_FILE'])
    }))

  it('a link in a folder is not followed', () =>
    inFolder(async (folder) => {
      await writeFiles(folder, without(['members.csv']))
      await symlink('/etc/hostname', join(folder, 'members.csv'))
      expect(errorsOf(await importFrom(folder))).toEqual(['members - - BAD_FILE'])
    }))

  it('a path where nothing stands is no import at all', async () => {
    await expect(importFrom('/nowhere/at/all')).rejects.toMatchObject({ code: 'IMPORT_SOURCE_MISSING' })
    const { rowCount } = await database().owner.query(`select 1 from import_batches where file_name = 'all'`)
    expect(rowCount).toBe(0)
  })
})

describe('a ZIP', () => {
  /** Renames an entry inside the bytes of a ZIP, as a hostile maker would. */
  const renamed = async (from: string, to: string): Promise<string[]> =>
    inFolder(async (folder) => {
      const path = join(folder, 'package.zip')
      await writeZip(path, { ...only(['communities.csv']), [from]: SAMPLE['members.csv'] ?? '' })

      const bytes = (await readFile(path)).toString('latin1').replaceAll(from, to)
      await writeFile(path, bytes, 'latin1')
      return errorsOf(await importFrom(path))
    })

  it.each([
    ['climbs out', 'xx/members.csv', '../members.csv'],
    ['is absolute', 'x/members.csv', '//members.csv'],
    ['names a drive', 'xx/members.csv', 'C:/members.csv'],
    ['climbs with backslashes', 'xx/members.csv', '..\\members.csv'],
  ])('an entry that %s is refused', async (_, from, to) => {
    expect(await renamed(from, to)).toEqual([`${to.replace('\\', '/')} - - BAD_FILE`])
    expect(await countRows(database().owner)).toBe(0)
  })

  it('a file of more than 100 MB is refused unread', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'bomb.zip')
      await writeZip(path, {
        ...only(['communities.csv']),
        'ledger.csv': Buffer.alloc(101 * 1024 * 1024, 0x20),
      })
      expect(errorsOf(await importFrom(path))).toEqual(['ledger - - BAD_FILE'])
    }))

  it('an entry longer than it says is refused', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'liar.zip')
      await writeZip(path, { ...only(['communities.csv']), 'members.csv': 'x'.repeat(100_000) })

      const bytes = await readFile(path)
      const said = Buffer.alloc(4)
      said.writeUInt32LE(100_000)
      const small = Buffer.alloc(4)
      small.writeUInt32LE(10)
      const text = bytes.toString('latin1').replaceAll(said.toString('latin1'), small.toString('latin1'))
      await writeFile(path, text, 'latin1')
      expect(errorsOf(await importFrom(path))).toEqual(['members - - BAD_FILE'])
    }))

  it('an entry that was damaged on the way is refused', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'damaged.zip')
      await writeZip(path, only(['communities.csv', 'manifest.csv']), false)
      const bytes = (await readFile(path)).toString('latin1')
      await writeFile(path, bytes.replace('2026-01-31', '2026-01-30'), 'latin1')
      expect(errorsOf(await importFrom(path))).toEqual(['manifest - - BAD_FILE'])
    }))

  it('a clean one is imported, also with its folder around everything', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'package.zip')
      const wrapped = Object.fromEntries(
        Object.entries(SAMPLE).map(([name, text]) => [`january/${name}`, text]),
      )
      await writeZip(path, wrapped)
      const result = await importFrom(path, { dryRun: true })
      expect(errorsOf(result)).toEqual([])
      expect(result.files.every((file) => file.new === file.rows && file.rows > 0)).toBe(true)
      expect(result.files).toHaveLength(Object.keys(SAMPLE).filter((name) => name.endsWith('.csv')).length)
    }))
})

describe('what the portal does not know', () => {
  it('unknown files and columns are warnings, one for a folder', async () => {
    const files = {
      ...only(['communities.csv']),
      'inne/a.sta': '',
      'inne/b.sta': '',
      'uwagi.txt': '',
    }
    const result = await importFiles(changed('communities.csv', 'shortName', 'skrót', files), {
      dryRun: true,
    })
    expect(result.errors).toEqual([])
    expect(warningsOf(result)).toEqual([
      'inne/ - - UNKNOWN_FILE',
      'uwagi.txt - - UNKNOWN_FILE',
      'communities - skrót UNKNOWN_COLUMN',
    ])
  })
})
