import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { residentStatement } from '@/access/actor/statement'
import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { databaseUrlFor } from '@/src/platform/db/roles'
import { cookieName, signingSecret } from '@/src/platform/session/token'
import { benchRows } from './rows'

// The bare floor: node:http and pg, the token's signature, the actor's statement and the row's own, nothing else.
const port = Number(process.argv[2])
const pool = new pg.Pool({ connectionString: databaseUrlFor(), max: 10, idleTimeoutMillis: 600_000 })
const secret = signingSecret()
const cookie = new RegExp(`${cookieName}=([^;]+)`)

type Claims = { id: string; sid: string; collection: string; exp: number }
type ActorRow = Pick<ResidentActor, 'ties' | 'communities'> & { board_terms: ResidentActor['boardTerms'] }

const claimsOf = (request: IncomingMessage): Claims | null => {
  const [head, body, signature] = (cookie.exec(request.headers.cookie ?? '')?.[1] ?? '').split('.')
  if (!head || !body || !signature) return null
  const wanted = createHmac('sha256', secret).update(`${head}.${body}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
  return claims.collection === 'residents' && claims.exp * 1000 > Date.now() ? claims : null
}

const actorOf = async ({ id, sid }: Claims): Promise<ResidentActor | null> => {
  const { rows } = await pool.query<ActorRow>(residentStatement(id, sid, todayInWarsaw()))
  const row = rows[0]
  return row
    ? ({ ...row, boardTerms: row.board_terms, kind: 'resident', id } as unknown as ResidentActor)
    : null
}

const answer = async (request: IncomingMessage): Promise<object | null> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor')
  const floor = benchRows.find(({ name }) => name === pathname)?.floor
  const claims = claimsOf(request)
  const actor = claims && (await actorOf(claims))
  if (!actor || floor?.kind !== 'sql') return null
  const statements = floor.statements(actor, searchParams).filter((one) => one !== null)
  return Promise.all(statements.map(async (one) => (await pool.query(one)).rows as object[]))
}

createServer((request, response) => {
  answer(request).then(
    (body) =>
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: Error) => response.writeHead(500).end(error.message),
  )
}).listen(port, '127.0.0.1', () => console.log('Floor ready.'))
