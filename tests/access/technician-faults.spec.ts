import { describe, expect, it } from 'vitest'
import { POST as answer } from '@/app/(portal)/faults/answer/route'
import { POST as comment } from '@/app/(portal)/faults/comment/route'
import { POST as follow } from '@/app/(portal)/faults/follow/route'
import { POST as rate } from '@/app/(portal)/faults/rate/route'
import { POST as send } from '@/app/(portal)/faults/send/route'
import { env } from '@/src/platform/env'
import type { Asker } from '@/tests/support/world/rest'
import { idOf, missingId } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const technician: Asker = { collection: 'staff', label: 'technician' }
/** Of his community but given to nobody, of another community though given to him, and none at all. */
const others = ['U4', 'U5', 'U6', 'U21'].map((label) => idOf('faults', label)).concat(missingId)
const own = idOf('faults', 'U2')

const forms = { answer, comment, follow, rate, send }
const fieldsOf = (fault: string): Record<string, string> => ({
  ...{ fault, answer: 'again', reason: 'Nadal cieknie', body: 'Wpis', rating: '1', note: 'x' },
  ...{ place: `premises:${idOf('premises', 'P1')}`, category: 'gas', title: 'Nowa', description: 'Nowa' },
})

const formOf = (fields: Record<string, string>): FormData => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

/** The form of a resident's page, sent from the portal with the technician's own session. */
async function sendAsTechnician(name: keyof typeof forms, fault: string): Promise<string | null> {
  const response = await forms[name](
    new Request(`${env().serverUrl}/faults/${name}`, {
      method: 'POST',
      headers: {
        cookie: await cookieOf('staff', 'technician'),
        origin: env().serverUrl,
        'sec-fetch-site': 'same-origin',
      },
      body: formOf(fieldsOf(fault)),
    }),
  )
  return response.headers.get('location')
}

const desk: Record<string, Record<string, string>> = {
  move: { to: 'inProgress', note: 'x' },
  visit: { on: '2026-03-11', time: '10:00', note: '' },
  comment: { body: 'Wpis', internal: '' },
  finish: { doneOn: '2026-03-09', scope: 'Zrobiono' },
}
const post = async (path: string, fields: Record<string, string>): Promise<number> =>
  (await world.rest(path, { method: 'POST', as: technician, body: formOf(fields) })).status

describe('a technician', () => {
  it.each(Object.keys(forms) as (keyof typeof forms)[])(
    'is nobody to the residents’ form %s, also of a fault given to him',
    async (name) => {
      const before = await world.fingerprint()
      for (const fault of [own, ...others]) expect(await sendAsTechnician(name, fault), fault).toBe('/login')
      expect(await world.fingerprint()).toBe(before)
    },
  )

  it.each(Object.entries(desk))(
    'finds no fault of others by the form %s of the desk',
    async (name, fields) => {
      const before = await world.fingerprint()
      for (const fault of others) expect(await post(`/faults/${name}`, { fault, ...fields }), fault).toBe(404)
      expect(await world.fingerprint()).toBe(before)
    },
  )

  it('hands nothing out, not even what is his, and keeps no inspection', async () => {
    const before = await world.fingerprint()
    for (const fault of [own, ...others]) {
      const choice = { 'faults[]': fault, staff: idOf('staff', 'technician'), priority: 'planned' }
      expect(await post('/faults/hand-out', choice), fault).toBe(404)
    }
    const inspection = idOf('inspections', 'I1')
    const finding = idOf('inspection-findings', 'I1.1')
    const sent: Record<string, Record<string, string>> = {
      record: { building: idOf('buildings', 'B1'), kind: 'gas', doneOn: '2026-03-09' },
      finding: { inspection, text: 'x', category: 'gas', priority: 'normal' },
      'open-fault': { inspection, finding },
      settle: { inspection, finding, settledNote: 'x' },
    }
    for (const [name, fields] of Object.entries(sent))
      expect(await post(`/inspections/${name}`, fields), name).toBe(404)
    expect(await world.fingerprint()).toBe(before)
  })

  it('reads, changes and takes away nothing of others over REST', async () => {
    const before = await world.fingerprint()
    for (const fault of others) {
      const ask = async (path: string) => (await world.rest(path, { as: technician })).status
      expect(await ask(`/faults/${fault}`), fault).toBe(404)
      for (const paper of ['order', 'protocol'])
        expect(await ask(`/faults/${fault}/${paper}`), paper).toBe(404)
    }
    for (const fault of [own, ...others]) {
      const change = await world.rest(`/faults/${fault}`, {
        ...{ method: 'PATCH', as: technician, body: { status: 'closed', title: 'x' } },
      })
      expect(change.status, fault).toBeOneOf([403, 404])
    }
    const made = await world.rest('/faults', {
      ...{ method: 'POST', as: technician },
      body: { community: idOf('communities', 'C1'), title: 'x', reportedOn: '2026-03-09' },
    })
    expect(made.status).toBe(403)
    expect(await world.fingerprint()).toBe(before)
  })

  it('takes away the board of his own faults alone, without what they cost', async () => {
    const { status, text } = await world.rest('/faults/export?format=csv', { as: technician })
    expect(status).toBe(200)
    expect([...text.matchAll(/Usterka (U\d+)/g)].map(([, label]) => label).sort()).toEqual(['U1', 'U2'])
    expect(text).not.toMatch(/FV\/|98765|106666/)
  })
})
