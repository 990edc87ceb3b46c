import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerWithStatus } from '@/src/portal/frame/response-status'

describe('answerWithStatus', () => {
  let server: Server
  let address: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      const work = async () => {
        await wait(request.url === '/slow' ? 60 : 1)
        if (request.url !== '/fine') answerWithStatus(404)
        response.end('page')
        if (answerWithStatus(500)) throw new Error('changed an answer that was sent')
      }
      void work()
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(() => new Promise((closed) => server.close(closed)))

  it('sets the status of its own request, with others under way', async () => {
    const paths = ['/slow', '/fine', '/missing', '/fine']
    const answers = await Promise.all(paths.map((path) => fetch(address + path)))
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 404, 200])
  })

  it('changes nothing outside a request', () => {
    expect(answerWithStatus(404)).toBe(false)
  })
})
