import { createServer } from 'node:http'
import { POST } from '@/app/(portal)/resolutions/[id]/vote/route'
import { env } from '@/src/platform/env'

/**
 * A server of its own process with the portal's route for votes, and nothing else: what is killed in the middle of a
 * voting. Started with the port; says „ready” when it listens.
 */
const port = Number(process.argv[2])

createServer((incoming, answer) => {
  const parts: Buffer[] = []
  incoming.on('data', (part: Buffer) => parts.push(part))
  incoming.on('end', () => {
    const id = /^\/resolutions\/([^/]+)\/vote$/.exec(incoming.url ?? '')?.[1] ?? ''
    const request = new Request(`${env().serverUrl}${incoming.url ?? ''}`, {
      method: 'POST',
      headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
      body: Buffer.concat(parts),
    })
    POST(request, { params: Promise.resolve({ id }) })
      .then((response) => {
        answer.writeHead(response.status, { location: response.headers.get('location') ?? '' })
        answer.end()
      })
      .catch((error: Error) => {
        console.error(error)
        answer.writeHead(500)
        answer.end()
      })
  })
}).listen(port, '127.0.0.1', () => console.log('ready'))
