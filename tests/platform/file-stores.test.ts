import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFileName } from '@/src/platform/files/file-name'
import { folderStore } from '@/src/platform/files/folder-store'
import { placeOf, s3Store } from '@/src/platform/files/s3-store'
import type { FileStore } from '@/src/platform/files/store'

/** As much of S3 as the store asks for, with signatures looked at but not checked. */
const bucket = (objects: Map<string, Buffer>): Server =>
  createServer((request, answer) => {
    const key = request.url?.split('?')[0] ?? ''
    if (!request.headers.authorization?.includes('Credential=key/')) {
      answer.writeHead(403).end()
      return
    }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const stored = objects.get(key)
      if (request.method === 'PUT') {
        objects.set(key, Buffer.concat(parts))
        answer.writeHead(200).end()
      } else if (request.method === 'DELETE') {
        objects.delete(key)
        answer.writeHead(204).end()
      } else if (!stored) {
        answer.writeHead(404, { 'content-type': 'application/xml' })
        answer.end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>')
      } else {
        const [, start, end] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
        const body = start && end ? stored.subarray(Number(start), Number(end) + 1) : stored
        answer.writeHead(start ? 206 : 200, { 'content-length': body.length }).end(body)
      }
    })
  })

const objects = new Map<string, Buffer>()
const server = bucket(objects)
const folder = mkdtempSync(join(tmpdir(), 'lokalenet-files-'))
let stores: Record<string, FileStore> = {}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  stores = {
    folder: folderStore(folder),
    s3: s3Store(`s3://key:secret@127.0.0.1:${port}/files/house?region=eu-central-1`),
  }
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const text = async (body: ReadableStream<Uint8Array> | null) => body && new Response(body).text()

describe.each(['folder', 's3'])('the %s store', (kind) => {
  const store = (): FileStore => stores[kind] as FileStore

  it('gives back what was put there, whole or in part, until it is removed', async () => {
    const name = newFileName('pdf')
    await store().put(name, Buffer.from('zażółć gęślą'), 'application/pdf')
    expect(await text(await store().read(name))).toBe('zażółć gęślą')
    expect(await text(await store().read(name, { start: 0, end: 1 }))).toBe('za')
    await store().remove(name)
    expect(await store().read(name)).toBeNull()
    await store().remove(name)
  })

  it.each(['../secret.pdf', 'a.pdf', '/etc/passwd', `${'a'.repeat(48)}.pdf/../x`])(
    'takes no name but its own kind: %s',
    async (name) => {
      await expect(Promise.resolve().then(() => store().read(name))).rejects.toThrow('not a name')
      await expect(Promise.resolve().then(() => store().put(name, Buffer.from('x'), 'a/b'))).rejects.toThrow(
        'not a name',
      )
    },
  )
})

describe('where the bytes lie', () => {
  it('in a folder only its owner may enter', async () => {
    const name = newFileName('png')
    await stores['folder']?.put(name, Buffer.from('x'), 'image/png')
    expect(statSync(join(folder, name.slice(0, 2))).mode & 0o077).toBe(0)
    expect(statSync(join(folder, name.slice(0, 2), name)).mode & 0o077).toBe(0)
  })

  it('in a bucket under the prefix', async () => {
    const name = newFileName('png')
    await stores['s3']?.put(name, Buffer.from('x'), 'image/png')
    expect([...objects.keys()]).toContain(`/files/house/${name}`)
  })
})

describe('FILES_URL', () => {
  it('names host, bucket, prefix, region and key', () => {
    expect(placeOf('s3://key:se%2Fcret@store.example.pl:9000/files/house/a?region=waw')).toEqual({
      endpoint: 'https://store.example.pl:9000',
      bucket: 'files',
      prefix: 'house/a/',
      region: 'waw',
      credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
    })
  })

  it.each(['s3://', 's3://key:secret@host', 's3://host/'])('is refused without a bucket: %s', (address) => {
    expect(() => placeOf(address)).toThrow('FILES_URL must look like')
  })
})
