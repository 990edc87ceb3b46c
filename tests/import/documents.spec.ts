import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileStore } from '@/src/platform/files/store'
import { samplePdf } from '../support/sample-files'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles, warningsOf } from './support/import-files'
import { SAMPLE, type Files } from './support/sample-package'

const database = useTestDatabase()

const header = 'wspolnota;id;tytul;kategoria;data;odbiorcy;uchwala;plik\n'
const row = (
  cells: Partial<Record<'id' | 'day' | 'audience' | 'file' | 'category' | 'resolution', string>> = {},
): string => {
  const {
    id = 'D1',
    category = 'regulamin',
    day = '2024-01-01',
    audience = '',
    file = 'files/regulamin.pdf',
    resolution = '',
  } = cells
  return `WM1;${id};Regulamin porządku domowego;${category};${day};${audience};${resolution};${file}\n`
}
const pdf = (mark: string): Buffer => Buffer.concat([samplePdf, Buffer.from(`% ${mark}\n`)])

const packed = (rows: string[], files: Files = { 'files/regulamin.pdf': pdf('one') }): Files => ({
  ...SAMPLE,
  'dokumenty.csv': header + rows.join(''),
  ...files,
})

type Stored = { title: string; audience: string[]; versions: { on: string; file: string; bytes: string }[] }

async function stored(id = 'D1'): Promise<Stored | undefined> {
  const { rows } = await database().owner.query<Stored & { names: string[] }>(
    `select d.title,
       array(select concat_ws(':', a.kind, b.code, a.staircase, g.name, p.code, r.code) from documents_audience a
         left join buildings b on b.id = a.building_id left join resident_groups g on g.id = a.group_id
         left join premises p on p.id = a.premises_id left join residents r on r.id = a.resident_id
         where a._parent_id = d.id order by 1) as audience,
       array(select json_build_object('on', v.effective_on, 'file', f.name, 'bytes', f.filename) from documents_versions v
         join files f on f.id = v.file_id where v._parent_id = d.id order by v._order) as versions
     from documents d where d.external_id = $1`,
    [id],
  )
  return rows[0]
}

const bytesOf = async (filename: string): Promise<Buffer> =>
  Buffer.from(await new Response(await fileStore().read(filename)).arrayBuffer())

describe('documents', () => {
  beforeAll(async () => {
    const result = await importFiles(packed([row({ audience: 'owners | board' })]))
    expect([errorsOf(result), warningsOf(result), result.applied]).toEqual([[], [], true])
  })

  it('come with their file and audience', async () => {
    const document = await stored()
    expect(document).toMatchObject({
      title: 'Regulamin porządku domowego',
      audience: ['board', 'owners'],
      versions: [{ on: '2024-01-01', file: 'regulamin.pdf' }],
    })
    expect(await bytesOf(document?.versions[0]?.bytes ?? '')).toEqual(pdf('one'))
  })

  it('are unchanged by the same package again', async () => {
    const result = await importFiles(packed([row({ audience: 'board|owners' })]))
    expect(countsOf(result, 'documents')).toMatchObject({ rows: 1, unchanged: 1, new: 0, changed: 0 })
  })

  it('get a new version by another file on a later day, and another file on the same day', async () => {
    const later = packed([row({ day: '2025-03-01' })], { 'files/regulamin.pdf': pdf('two') })
    expect(countsOf(await importFiles(later), 'documents')).toMatchObject({ changed: 1 })
    const same = packed([row({ day: '2025-03-01' })], { 'files/regulamin.pdf': pdf('three') })
    await importFiles(same)
    const document = await stored()
    expect(document?.audience).toEqual(['all'])
    expect(document?.versions.map(({ on }) => on)).toEqual(['2024-01-01', '2025-03-01'])
    expect(await bytesOf(document?.versions[1]?.bytes ?? '')).toEqual(pdf('three'))
    const { rows } = await database().owner.query('select from files where deleted_at is not null')
    expect(rows).toHaveLength(1)
    expect(countsOf(await importFiles(same), 'documents')).toMatchObject({ unchanged: 1 })
  })

  it('are for every kind of audience the format knows', async () => {
    const audience = 'building:B1|staircase:B1/A|group:Klatka A|premises:1|resident:P3'
    const result = await importFiles(packed([row({ id: 'D2', audience })]))
    expect(errorsOf(result)).toEqual([])
    expect((await stored('D2'))?.audience).toEqual([
      'building:B1',
      'group:Klatka A',
      'premises:1',
      'resident:P3',
      'staircase:B1:A',
    ])
    const again = await importFiles(packed([row({ id: 'D2', audience })]))
    expect(countsOf(again, 'documents')).toMatchObject({ unchanged: 1 })
  })
})

describe('a wrong document', () => {
  const cases: [string, Parameters<typeof row>[0], string, Files?][] = [
    ['no such building', { audience: 'building:B9' }, 'audience UNKNOWN_REFERENCE'],
    ['no such staircase', { audience: 'staircase:B1/Z' }, 'audience UNKNOWN_REFERENCE'],
    ['no such group', { audience: 'group:Nikt' }, 'audience UNKNOWN_REFERENCE'],
    ['no such premises', { audience: 'all|premises:99' }, 'audience UNKNOWN_REFERENCE'],
    ['no such person', { audience: 'resident:P99' }, 'audience UNKNOWN_REFERENCE'],
    ['an audience nobody knows', { audience: 'wszyscy' }, 'audience BAD_CHOICE'],
    ['a kind nobody knows', { category: 'list' }, 'category BAD_CHOICE'],
    ['no such resolution', { resolution: '99/2099' }, 'resolution UNKNOWN_REFERENCE'],
    ['no such day', { day: '2026-02-30' }, 'publishedOn BAD_DATE'],
    ['an absent file', { file: 'files/nie-ma.pdf' }, 'file UNKNOWN_REFERENCE'],
    ['a file outside', { file: '../regulamin.pdf' }, 'file BAD_FILE'],
    ['a page', { file: 'files/a.pdf' }, 'file BAD_FILE', { 'files/a.pdf': '<html></html>' }],
    ['a drawing with a script', { file: 'files/a.svg' }, 'file BAD_FILE', { 'files/a.svg': '<svg/>' }],
    ['no file', { file: '' }, 'file MISSING_VALUE'],
  ]

  it.each(cases)('is refused: %s', async (_what, cells, expected, files) => {
    const result = await importFiles(packed([row({ id: 'X', ...cells })], files))
    expect(errorsOf(result)).toEqual([`documents 2 ${expected}`])
    expect(result.applied).toBe(false)
  })

  it('is refused where its content is not the type its name says', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const result = await importFiles(packed([row({ id: 'X' })], { 'files/regulamin.pdf': png }))
    expect(errorsOf(result)).toEqual(['documents 2 file BAD_FILE'])
  })
})
