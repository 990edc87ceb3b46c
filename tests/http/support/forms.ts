import { POST as activate } from '@/app/(portal)/session/activate/route'
import { POST as language } from '@/app/(portal)/session/language/route'
import { POST as login } from '@/app/(portal)/session/login/route'
import { POST as logout } from '@/app/(portal)/session/logout/route'
import { POST as reset } from '@/app/(portal)/session/reset/route'
import { POST as resetRequest } from '@/app/(portal)/session/reset-request/route'
import { env } from '@/src/platform/env'

export const forms = { activate, language, login, logout, reset, resetRequest }

/** Sends a form of the portal as a browser does; `headers` may say that it came from elsewhere. */
export function sendForm(
  name: keyof typeof forms,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new Request(`${env().serverUrl}/session/${name}`, {
    method: 'POST',
    headers: { origin: env().serverUrl, ...headers },
    body: new URLSearchParams(fields),
  })
  return forms[name](request)
}
