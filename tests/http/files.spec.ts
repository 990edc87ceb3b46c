import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/(portal)/files/[id]/route'
import { env } from '@/src/platform/env'
import { fileStore } from '@/src/platform/files/store'
import { samplePdf } from '@/tests/support/sample-files'
import { storedName } from '@/tests/support/world/files'
import type { Asker } from '@/tests/support/world/rest'
import { idOf, missingId } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

const resident = (label: string) => ({ collection: 'residents', label }) as const
const staff = (label: string) => ({ collection: 'staff', label }) as const

async function open(id: string, as: Asker, headers: Record<string, string> = {}) {
  const cookie = as ? await cookieOf(as.collection, as.label) : ''
  const request = new Request(`${env().serverUrl}/files/${id}`, { headers: { cookie, ...headers } })
  return GET(request, { params: Promise.resolve({ id }) })
}

const statusOf = async (label: string, as: Asker) => (await open(idOf('files', label), as)).status

beforeAll(async () => {
  for (const label of ['F1', 'F2', 'F3', 'F4'])
    await fileStore().put(storedName(label), samplePdf, 'application/pdf')
  await world.database().owner.query('update files set filesize = $1', [samplePdf.length])
})

describe('a file at its address', () => {
  it('is opened by those who read the row it belongs to, and by nobody else', async () => {
    for (const label of ['owner', 'spouse', 'proxy', 'tenant', 'householdMember'])
      expect(await statusOf('F1', resident(label)), label).toBe(200)
    for (const label of ['formerTenant', 'formerOwner', 'buyer', 'ownerElsewhere', 'boardAllGrants'])
      expect(await statusOf('F1', resident(label)), label).toBe(404)
  })

  it('for staff only is not opened by the resident whose row it belongs to', async () => {
    expect(await statusOf('F2', resident('owner'))).toBe(404)
    expect(await statusOf('F2', staff('manager'))).toBe(200)
    expect(await statusOf('F2', staff('accountant'))).toBe(200)
  })

  it.each([
    ['admin', ['F1', 'F2', 'F3', 'F4']],
    ['manager', ['F1', 'F2', 'F4']],
    ['managerOfC2', ['F3']],
    ['managerOfBoth', ['F1', 'F2', 'F3']],
    ['idleManager', []],
    // Through the row: accountants read readings and accounts of their communities.
    ['accountant', ['F1', 'F2']],
    ['technician', []],
  ])('%s opens %j', async (label, wanted) => {
    const opened: string[] = []
    for (const file of ['F1', 'F2', 'F3', 'F4'])
      if ((await statusOf(file, staff(label))) === 200) opened.push(file)
    expect(opened).toEqual(wanted)
  })

  it('answers a foreign, a missing and a misspelt id alike', async () => {
    const answers = await Promise.all(
      [idOf('files', 'F3'), missingId, 'abc', '../../etc/passwd', storedName('F1')].map(async (id) => {
        const { status, headers, text } = await open(id, resident('owner')).then(async (answer) => ({
          status: answer.status,
          headers: [...answer.headers],
          text: await answer.text(),
        }))
        return JSON.stringify({ status, headers, text })
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('404')
  })

  it('asks a stranger to sign in, a browser by the sign-in page that leads back', async () => {
    const id = idOf('files', 'F1')
    expect((await open(id, null)).status).toBe(401)
    const page = await open(id, null, { accept: 'text/html' })
    expect([page.status, page.headers.get('location')]).toEqual([303, `/login?to=%2Ffiles%2F${id}`])
    for (const as of [resident('blocked'), resident('neverActivated'), staff('blockedAdmin')])
      expect((await open(id, as)).status).toBe(401)
  })

  it('is gone for everyone the moment it is in the trash', async () => {
    const { owner } = world.database()
    await owner.query('update files set deleted_at = now() where id = $1', [idOf('files', 'F1')])
    for (const as of [resident('owner'), staff('manager'), staff('admin')])
      expect(await statusOf('F1', as)).toBe(404)
    await owner.query('update files set deleted_at = null')
    expect(await statusOf('F1', resident('owner'))).toBe(200)
  })
})

describe('the answer with a file', () => {
  const id = idOf('files', 'F1')

  it('is neither guessed at nor kept, and runs nothing', async () => {
    const { headers } = await open(id, resident('owner'))
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="F1.pdf"; filename*=UTF-8''F1.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'accept-ranges': 'bytes',
      'content-length': String(samplePdf.length),
    })
  })

  it.each([
    ['bytes=0-3', 206, '%PDF', `bytes 0-3/${samplePdf.length}`],
    ['bytes=5-7', 206, '1.4', `bytes 5-7/${samplePdf.length}`],
    ['bytes=-6', 206, '%%EOF\n', `bytes ${samplePdf.length - 6}-${samplePdf.length - 1}/${samplePdf.length}`],
    [`bytes=${samplePdf.length}-`, 416, '', `bytes */${samplePdf.length}`],
    ['bytes=-0', 416, '', `bytes */${samplePdf.length}`],
  ])('gives the range %s', async (range, status, text, contentRange) => {
    const answer = await open(id, resident('owner'), { range })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
  })

  it.each(['bytes=0-3,5-7', 'bytes=7-3', 'lines=1-2', 'bytes=a-b'])(
    'gives all of it for %s',
    async (range) => {
      const answer = await open(id, resident('owner'), { range })
      expect([answer.status, (await answer.text()).length]).toEqual([200, samplePdf.length])
    },
  )

  it('gives no range of a foreign file', async () => {
    expect((await open(idOf('files', 'F3'), resident('owner'), { range: 'bytes=0-3' })).status).toBe(404)
  })
})
