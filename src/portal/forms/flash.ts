import { randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'

/** What a refused form tells the page it leads back to. Never a password, never a one-time code. */
const flashSchema = z.object({
  /** Also in the page's address, so that an old message does not turn up on a fresh visit. */
  id: z.string().max(16),
  form: z.string().max(40),
  errors: z
    .array(z.object({ field: z.string().max(80), code: z.string().max(60), count: z.number().optional() }))
    .max(60),
  values: z.record(z.string().max(80), z.string().max(2000)),
})

export type Flash = z.infer<typeof flashSchema>
export type FormError = Flash['errors'][number]

export const flashCookie = 'flash'
const SECONDS = 60

/** A browser keeps 4096 bytes of a cookie, its name and attributes included. */
const LARGEST = 3800
/** Nothing unpacks to more: a cookie is what whoever sends it makes of it. */
const LARGEST_UNPACKED = 100_000

export function newFlash(form: string, errors: FormError[], values: Record<string, string>): Flash {
  const kept = Object.entries(values).map(([name, value]) => [name, value.slice(0, 2000)] as const)
  const flash = { id: randomBytes(6).toString('hex'), form, errors }
  // Long texts come last, so that what does not fit is one of them and never a choice.
  kept.sort(([, a], [, b]) => a.length - b.length)
  for (let count = kept.length; count > 0; count -= 1) {
    const whole = { ...flash, values: Object.fromEntries(kept.slice(0, count)) }
    if (packed(whole).length <= LARGEST) return whole
  }
  return { ...flash, values: {} }
}

const packed = (flash: Flash): string =>
  deflateRawSync(Buffer.from(JSON.stringify(flash))).toString('base64url')

const unpacked = (cookie: string): string =>
  inflateRawSync(Buffer.from(cookie, 'base64url'), { maxOutputLength: LARGEST_UNPACKED }).toString('utf8')

/** A `set-cookie` that scripts cannot read and that is gone in a minute. */
export const flashHeader = (flash: Flash, secure: boolean): string =>
  [
    `${flashCookie}=${packed(flash)}`,
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
    const parsed = flashSchema.safeParse(JSON.parse(unpacked(cookie)))
    return parsed.success && parsed.data.form === form && parsed.data.id === id ? parsed.data : null
  } catch {
    return null
  }
}
