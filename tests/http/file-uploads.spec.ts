import { readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { env } from '@/src/platform/env'
import { fileStore } from '@/src/platform/files/store'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { keepFile, type FileToKeep } from '@/src/services/system/keep-file'
import { samplePdf, samplePhoto } from '@/tests/support/sample-files'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld({ settings: { FILES_URL: path.resolve('.test', `files-${process.pid}-uploads`) } })
const manager = { collection: 'staff', label: 'manager' } as const

const send = (
  bytes: Uint8Array,
  name: string,
  data: Record<string, unknown> = {},
  as: Parameters<typeof world.rest>[1] = { as: manager },
) => {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
  body.set('_payload', JSON.stringify({ community: idOf('communities', 'C1'), ...data }))
  return world.rest('/files', { ...as, method: 'POST', body })
}

const bytesOf = async (filename: string): Promise<Buffer> =>
  Buffer.from(await new Response(await fileStore().read(filename)).arrayBuffer())

type Sent = { doc: Record<string, string> & { id: string } }

describe('a file sent over the admin', () => {
  it('lies under a random name outside any public folder; the sender’s name stands beside it', async () => {
    const { status, body } = await send(samplePdf, 'Regulamin domu.pdf')
    expect(status).toBe(201)
    const { doc } = body as Sent
    expect(doc).toMatchObject({
      name: 'Regulamin domu.pdf',
      mimeType: 'application/pdf',
      filesize: samplePdf.length,
      uploadedBy: idOf('staff', 'manager'),
    })
    expect(doc['filename']).toMatch(/^[0-9a-f]{48}\.pdf$/)
    expect(await bytesOf(doc['filename'] ?? '')).toEqual(samplePdf)
    expect(path.relative(path.resolve('public'), env().filesUrl).startsWith('..')).toBe(true)
  })

  it('is served to staff by Payload’s own address with the same headers, and to nobody else', async () => {
    const { doc } = (await send(samplePdf, 'a.pdf')).body as Sent
    const address = `/files/file/${doc['filename']}`
    const answer = await world.rest(address, { as: manager })
    expect([answer.status, answer.text]).toEqual([200, samplePdf.toString()])
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    for (const as of [
      null,
      { collection: 'residents', label: 'owner' } as const,
      { collection: 'staff', label: 'managerOfC2' } as const,
      { collection: 'staff', label: 'technician' } as const,
    ])
      expect([403, 404]).toContain((await world.rest(address, { as })).status)
  })

  it.each([
    ['a page', '<html><script>alert(1)</script></html>', 'strona.pdf'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'rysunek.png'],
    ['a program', 'MZ\u0090\u0000\u0003', 'faktura.pdf'],
    ['plain text', 'Zebranie w piątek', 'notatka.pdf'],
  ])('is refused by its content: %s', async (_what, content, name) => {
    const { status, text } = await send(Buffer.from(content), name)
    expect(status).toBe(400)
    expect(text).toContain(name)
  })

  it('is refused where it is empty of a picture', async () => {
    const broken = (await samplePhoto()).subarray(0, 60)
    expect((await send(broken, 'zdjecie.jpg', { purpose: 'photo' })).status).toBe(400)
  })

  it('writes neither hash nor owner by the sender’s own word', async () => {
    const { doc } = (
      await send(samplePdf, 'a.pdf', {
        sha256: 'x',
        subject: 'communities',
        subjectId: idOf('communities', 'C2'),
        filename: 'jawny.pdf',
        uploadedBy: idOf('staff', 'admin'),
      })
    ).body as Sent
    expect(doc['sha256']).toMatch(/^[0-9a-f]{64}$/)
    expect(doc['filename']).toMatch(/^[0-9a-f]{48}\.pdf$/)
    expect([doc['subject'] ?? null, doc['subjectId'] ?? null, doc['uploadedBy']]).toEqual([
      null,
      null,
      idOf('staff', 'manager'),
    ])
  })

  it('goes into one’s own communities only', async () => {
    const before = await world.fingerprint()
    const { status } = await send(samplePdf, 'a.pdf', { community: idOf('communities', 'C2') })
    expect([400, 403]).toContain(status)
    expect(await world.fingerprint()).toBe(before)
  })

  it('is refused to residents and strangers before anything is kept', async () => {
    const kept = () => readdirSync(env().filesUrl, { recursive: true }).length
    const before = kept()
    for (const as of [null, { collection: 'residents', label: 'owner' } as const])
      expect((await send(samplePdf, 'a.pdf', {}, { as })).status).toBe(403)
    expect(kept()).toBe(before)
  })
})

type FileRow = { filename: string; sha256: string; sourceSha256: string }

const rowOf = async (id: string): Promise<FileRow> => {
  const row: unknown = await world.payload().findByID({ collection: 'files', id, overrideAccess: true })
  return row as FileRow
}

describe('keepFile', () => {
  const keep = (more: Partial<FileToKeep>) =>
    inTransaction(world.payload(), (req) =>
      keepFile(req, {
        communityId: idOf('communities', 'C1'),
        bytes: samplePdf,
        name: 'a.pdf',
        purpose: 'document',
        subject: 'meter-readings',
        subjectId: idOf('meter-readings', 'M2.4'),
        ...more,
      }),
    )

  it.each(['jpeg', 'png', 'webp'] as const)(
    'makes a JPEG of a photo, upright and without its place: %s',
    async (format) => {
      const photo = await samplePhoto(format)
      expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Telefon')
      const { id, mimeType } = await keep({ bytes: photo, name: 'licznik.heic', purpose: 'photo' })
      expect(mimeType).toBe('image/jpeg')
      const kept = await bytesOf((await rowOf(id)).filename)
      const metadata = await sharp(kept).metadata()
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
      expect([metadata.width, metadata.height]).toEqual([48, 64])
      expect(kept.toString('latin1')).not.toContain('Telefon')
    },
  )

  it('takes the place out of a picture sent as a document, and leaves a clean one as it is', async () => {
    const clean = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const one = await keep({ bytes: clean, name: 'plan.png' })
    const two = await keep({ bytes: await samplePhoto('png'), name: 'plan.png' })
    const { filename, sha256, sourceSha256 } = await rowOf(one.id)
    expect(sha256).toBe(sourceSha256)
    expect(await bytesOf(filename)).toEqual(clean)
    expect((await sharp(await bytesOf((await rowOf(two.id)).filename)).metadata()).exif).toBeUndefined()
  })

  it.each([
    ['FILE_TYPE', { bytes: Buffer.from('%PDF-1.4 without an end') }],
    ['FILE_EMPTY', { bytes: Buffer.alloc(0) }],
    ['FILE_TYPE', { bytes: Buffer.from('GIF89a'), name: 'a.gif' }],
    ['FILE_TYPE', { purpose: 'photo' as const }],
    ['FILE_TOO_LARGE', { bytes: Buffer.concat([samplePdf, Buffer.alloc(25 * 1024 * 1024)]) }],
  ])('refuses with %s, and keeps nothing of the transaction', async (code, more) => {
    const before = await world.fingerprint()
    await expect(keep(more)).rejects.toMatchObject({ code })
    expect(await world.fingerprint()).toBe(before)
  })
})
