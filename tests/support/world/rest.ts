import { handleEndpoints, type Payload } from 'payload'
import { env } from '@/src/platform/env'
import { cookieOf } from './sessions'

/** Who asks: nobody, or someone of the world by label. */
export type Asker = { collection: 'residents' | 'staff'; label: string } | null

export type RestAnswer = { status: number; body: unknown; text: string; headers: Headers }

export type RestCall = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  as?: Asker
  body?: unknown
  headers?: Record<string, string>
  cookie?: string
}

/**
 * Payload's REST as the server runs it, without a server. Sends the portal's own origin, as a browser on its pages
 * does, unless other headers say otherwise.
 */
export const restOf =
  (payload: Payload, key: string) =>
  async (path: string, call: RestCall = {}): Promise<RestAnswer> => {
    const { method = 'GET', as = null, body, headers = {} } = call
    const cookie = call.cookie ?? (as && (await cookieOf(as.collection, as.label)))
    const request = new Request(`${env().serverUrl}/api${path}`, {
      method,
      headers: {
        origin: env().serverUrl,
        ...(cookie ? { cookie } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
    const response = await handleEndpoints({ config: payload.config, payloadInstanceCacheKey: key, request })
    const text = await response.text()
    return { status: response.status, text, body: parse(text), headers: response.headers }
  }

export type Rest = ReturnType<typeof restOf>

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
