import { text as readAll } from 'node:stream/consumers'
import { appPool } from '@/src/platform/db/pool'
import { readableCode } from '@/src/platform/session/one-time-code'
import { createStaff } from '@/src/services/system/create-staff'
import { type Command, type Input, UsageError } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'

const ROLES = ['admin', 'manager', 'accountant', 'technician'] as const

/** `portal staff create`: an account for the admin; the password is made here unless it comes on standard input. */
export const staffCreate: Command = {
  name: 'staff create',
  summary: 'Creates a staff account; prints its password, unless --password-stdin gives one.',
  usage:
    '--email E --name N --role admin|manager|accountant|technician [--community CODE]... [--password-stdin] [--json]',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    community: { type: 'string', multiple: true },
    'password-stdin': { type: 'boolean' },
  },
  positionals: 0,
  run: async (input) => {
    const asked = {
      email: input.required('email'),
      name: input.required('name'),
      role: roleOf(input),
      communities: input.list('community'),
    }
    const given = input.flag('password-stdin') ? (await readAll(process.stdin)).replace(/\r?\n$/, '') : null
    const password = given ?? [1, 2, 3, 4].map(() => readableCode(4)).join('-')
    return withMigratedDatabase(async () => {
      const made = await createStaff({ ...asked, password }, appPool())
      const json = given === null ? { ...made, role: asked.role, password } : { ...made, role: asked.role }
      const text = [
        `Created ${made.email}, ${asked.role}.`,
        given === null ? `Password: ${password}` : '',
      ].join('\n')
      return { json, text: text.trim(), ok: true }
    })
  },
}

const roleOf = (input: Input): (typeof ROLES)[number] => {
  const asked = input.required('role')
  const role = ROLES.find((known) => known === asked)
  if (role) return role
  throw new UsageError(`--role is one of ${ROLES.join(', ')}.`)
}
