import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFlash } from '@/src/portal/forms/flash'
import { formRoute, type FormRequest } from '@/src/portal/forms/form-route'

const HERE = 'http://127.0.0.1:3000'
let got: FormRequest['files'] = {}

const route = formRoute({
  form: 'fault',
  schema: z.object({ title: z.string() }),
  keep: ['title'],
  back: () => '/faults/new',
  files: { photos: { purpose: 'photo', most: 2 }, plan: { purpose: 'document', most: 1, isRequired: true } },
  run: (_input, { files }) => {
    got = files
    return Promise.resolve({ ok: true, to: '/faults' })
  },
})

const file = (name: string, size = 3) => new File([new Uint8Array(size).fill(65)], name)

const send = (files: [string, File][]) => {
  const body = new FormData()
  body.set('title', 'Kran')
  for (const [field, one] of files) body.append(field, one)
  return route(new Request(`${HERE}/faults/new`, { method: 'POST', headers: { origin: HERE }, body }))
}

const errorsOf = (response: Response) => {
  const cookie = /flash=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  const id = new URL(response.headers.get('location') ?? '', HERE).searchParams.get('f')
  return readFlash(cookie, 'fault', id)?.errors
}

describe('a form with files', () => {
  it('hands on the files of its fields, in order, and none of others', async () => {
    const answer = await send([
      ['photos', file('a.jpg')],
      ['photos', file('b.jpg', 5)],
      ['plan', file('plan.pdf')],
      ['other', file('x.exe')],
    ])
    expect(answer.headers.get('location')).toBe('/faults')
    expect(Object.keys(got)).toEqual(['photos', 'plan'])
    expect(got['photos']?.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['a.jpg', 3],
      ['b.jpg', 5],
    ])
  })

  it('takes a field without a chosen file for an empty one', async () => {
    await send([
      ['photos', file('', 0)],
      ['plan', file('plan.pdf')],
    ])
    expect(got['photos']).toEqual([])
  })

  it.each([
    ['none where one is needed', [['photos', file('a.jpg')]], [{ field: 'plan', code: 'MISSING_FILE' }]],
    [
      'too many',
      [
        ['photos', file('a.jpg')],
        ['photos', file('b.jpg')],
        ['photos', file('c.jpg')],
        ['plan', file('plan.pdf')],
      ],
      [{ field: 'photos', code: 'TOO_MANY_FILES', count: 2 }],
    ],
    [
      'one too large',
      [
        ['photos', file('a.jpg', 15 * 1024 * 1024 + 1)],
        ['plan', file('plan.pdf')],
      ],
      [{ field: 'photos', code: 'FILE_TOO_LARGE', count: 15 }],
    ],
  ] as [string, [string, File][], unknown[]][])('leads back with %s', async (_what, files, errors) => {
    const answer = await send(files)
    expect(answer.headers.get('location')).toMatch(/^\/faults\/new\?f=/)
    expect(errorsOf(answer)).toEqual(errors)
  })

  it('is not read beyond what its files may have together, whatever length it claims', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    })
    const answer = await route(
      new Request(`${HERE}/faults/new`, {
        method: 'POST',
        headers: { origin: HERE, 'content-type': 'multipart/form-data; boundary=x' },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    )
    expect(answer.status).toBe(413)
  })
})
