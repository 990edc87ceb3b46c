import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { clientAddress } from '@/src/platform/http/client-address'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { requestReset } from '@/src/services/system/request-reset'
import { resetPassword } from '@/src/services/system/reset-password'
import { translateAdmin } from './messages/translate'
import { signIn } from '@/src/services/system/sign-in'

type AuthCollection = 'residents' | 'staff'

const answer = (status: number, body: object, headers: HeadersInit = {}): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store', ...headers } })

const problem = (status: number, message: string, code = message): Response =>
  answer(status, { errors: [{ message, code }] })

const notFound: Endpoint['handler'] = () => problem(404, 'Not Found')

/** JSON as clients send it, or the form data of the admin's own forms. Only texts count. */
async function body(req: PayloadRequest): Promise<Record<string, string>> {
  await addDataAndFileToRequest(req)
  return Object.fromEntries(
    Object.entries(req.data ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

/** Sign-in over REST: the cookie is set, no token is in the answer. Every failure reads the same. */
const login =
  (collection: AuthCollection): Endpoint['handler'] =>
  async (req) => {
    if (!isSameOrigin(req.headers)) return problem(403, 'Forbidden')
    const { username, email, password } = await body(req)
    const ip = clientAddress(req.headers)
    const result = await signIn({
      collection,
      identifier: username || email || '',
      password: password ?? '',
      ip,
    })
    if (!result.ok)
      return problem(
        result.code === 'TOO_MANY_TRIES' ? 429 : 401,
        translateAdmin(req.i18n.language, `errors.signIn.${result.code}`),
        result.code,
      )
    req.user = { id: result.userId, collection } as typeof req.user
    const user = await req.payload.findByID({
      collection,
      id: result.userId,
      overrideAccess: false,
      depth: 0,
      req,
    })
    return answer(
      200,
      { message: 'ok', exp: result.expiresAt, user: { ...user, collection } },
      { 'Set-Cookie': result.cookie },
    )
  }

const forgot =
  (collection: AuthCollection): Endpoint['handler'] =>
  async (req) => {
    if (!isSameOrigin(req.headers)) return problem(403, 'Forbidden')
    const { username, email } = await body(req)
    await requestReset({ collection, identifier: username || email || '', ip: clientAddress(req.headers) })
    return answer(200, { message: 'ok' })
  }

const reset =
  (collection: AuthCollection): Endpoint['handler'] =>
  async (req) => {
    if (!isSameOrigin(req.headers)) return problem(403, 'Forbidden')
    const { token, password } = await body(req)
    const result = await resetPassword({
      collection,
      token: token ?? '',
      password: password ?? '',
      ip: clientAddress(req.headers),
    })
    return result.ok ? answer(200, { message: 'ok' }) : problem(400, result.code)
  }

/** Same paths as Payload's own, which these replace: first registration, unlocking and e-mail verification are gone. */
const common = (collection: AuthCollection): Endpoint[] => [
  { path: '/login', method: 'post', handler: login(collection) },
  { path: '/forgot-password', method: 'post', handler: forgot(collection) },
  { path: '/reset-password', method: 'post', handler: reset(collection) },
  { path: '/first-register', method: 'post', handler: notFound },
  { path: '/unlock', method: 'post', handler: notFound },
  { path: '/verify/:id', method: 'post', handler: notFound },
]

export const staffSignInEndpoints: Endpoint[] = common('staff')

/** Residents' sessions are not stretched by a request: they sign in again. */
export const residentSignInEndpoints: Endpoint[] = [
  ...common('residents'),
  { path: '/refresh-token', method: 'post', handler: notFound },
]
