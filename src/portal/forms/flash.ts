import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** What a refused form tells the page it leads back to. Never a password, never a one-time code. */
const flashSchema = z.object({
  /** Also in the page's address, so that an old message does not turn up on a fresh visit. */
  id: z.string().max(16),
  form: z.string().max(40),
  errors: z
    .array(z.object({ field: z.string().max(40), code: z.string().max(60), count: z.number().optional() }))
    .max(20),
  values: z.record(z.string().max(40), z.string().max(200)),
})

export type Flash = z.infer<typeof flashSchema>
export type FormError = Flash['errors'][number]

export const flashCookie = 'flash'
const SECONDS = 60

export const newFlash = (form: string, errors: FormError[], values: Record<string, string>): Flash => ({
  id: randomBytes(6).toString('hex'),
  form,
  errors,
  values,
})

/** A `set-cookie` that scripts cannot read and that is gone in a minute. */
export const flashHeader = (flash: Flash, secure: boolean): string =>
  [
    `${flashCookie}=${Buffer.from(JSON.stringify(flash)).toString('base64url')}`,
    'Path=/',
    `Max-Age=${SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')

/** The flash of this form and this visit; null where the cookie is missing, spoilt, old or of another form. */
export function readFlash(cookie: string | undefined, form: string, id: string | null): Flash | null {
  if (!cookie || !id) return null
  try {
    const parsed = flashSchema.safeParse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')))
    return parsed.success && parsed.data.form === form && parsed.data.id === id ? parsed.data : null
  } catch {
    return null
  }
}
