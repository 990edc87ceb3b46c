import { z } from 'zod'
import { loginCharacters, loginLength } from '../register/login-code'

/** A field that must hold something; the error code names the field. */
const filled = (name: string, most = 200) =>
  z.string(`MISSING_${name}`).trim().min(1, `MISSING_${name}`).max(most, 'TOO_LONG')

/** Passwords keep their blanks. */
const password = (name = 'password') =>
  z.string(`MISSING_${name}`).min(1, `MISSING_${name}`).max(1000, 'TOO_LONG')

/** A sign-in code has eight characters; counting them here spares a try for a slip of the pen. */
const checkLength = (value: string, context: z.RefinementCtx<string>): void => {
  const count = loginCharacters(value)
  if (count === loginLength) return
  context.addIssue({ code: 'custom', message: 'LOGIN_LENGTH', params: { count } })
}

const loginCode = filled('username').superRefine((value, context) => checkLength(value, context))

const identifier = filled('identifier').superRefine((value, context) => {
  if (!value.includes('@')) checkLength(value, context)
})

type Twice = { password: string; repeat: string }

const sameTwice = (value: Twice, context: z.RefinementCtx<Twice>): void => {
  if (value.password !== value.repeat) {
    context.addIssue({ code: 'custom', path: ['repeat'], message: 'PASSWORDS_DIFFER' })
  }
}

export const loginForm = z.object({ identifier, password: password(), to: z.string().optional() })

export const activationForm = z
  .object({ username: loginCode, code: filled('code'), password: password(), repeat: password('repeat') })
  .superRefine(sameTwice)

/** Answers are checked against the survey's questions by the use-case. */
export const surveyForm = z.object({ survey: filled('survey') }).catchall(z.string())

/** The figures are judged by the rules of meters, with what the meter showed before. */
export const readingForm = z.object({ meter: z.guid('MISSING_meter'), value: filled('reading', 40) })

export const resetRequestForm = z.object({ identifier })

export const passwordForm = z
  .object({ old: password('old'), password: password(), repeat: password('repeat') })
  .superRefine(sameTwice)

/** As strict as the mail server will be: one address, nothing else. */
export const emailForm = z.object({
  email: filled('email', 254).refine((value) => z.email().safeParse(value).success, 'BAD_EMAIL'),
  emailPassword: password('emailPassword'),
})

/** Digits with the signs people write between them; empty takes the number out. */
export const phoneForm = z.object({
  phone: z
    .string('BAD_PHONE')
    .trim()
    .refine((value) => value === '' || /^\+?[\d ()/-]{7,20}$/.test(value), 'BAD_PHONE'),
})

export const resetForm = z
  .object({ token: filled('token', 500), password: password(), repeat: password('repeat') })
  .superRefine(sameTwice)
