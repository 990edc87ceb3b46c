import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { EmbeddedDatabaseError } from './errors'

/** The system user PostgreSQL runs as; null is whoever runs this process. */
export type Account = { uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root. Root lends it an unprivileged user: the owner of the data where there is
 * some, else `postgres` or `nobody`; one is created only where the system has neither.
 */
export const serverAccount = (dataDir: string): Account => {
  const me = process.getuid?.()
  const owner = existsSync(dataDir) ? statSync(dataDir) : null
  if (me !== 0) {
    if (owner === null || owner.uid === me) return null
    throw new EmbeddedDatabaseError(
      `Folder ${dataDir} należy do innego użytkownika: uruchom jako on albo usuń ten folder. ` +
        `The folder ${dataDir} belongs to another user: run this as that user, or delete the folder.`,
    )
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return lookUp('postgres') ?? lookUp('nobody') ?? create('lokalenet')
}

const lookUp = (name: string): Account => {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number.parseInt(stdout, 10) : 0))
  return uid && gid ? { uid, gid } : null
}

const create = (name: string): Account => {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--no-create-home', '--shell', '/bin/false', name]],
    ['adduser', ['-S', '-H', '-s', '/bin/false', name]],
  ]
  for (const [command, args] of attempts) spawnSync(command, args, { stdio: 'ignore' })
  const made = lookUp(name)
  if (made) return made
  throw new EmbeddedDatabaseError(
    'Baza danych nie działa jako root: uruchom jako zwykły użytkownik albo ustaw DATABASE_URL. ' +
      'The database cannot run as root: run this as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may enter a folder or execute a file; measured by doing it as that account. */
export const canReach = (account: Account, path: string): boolean => {
  if (account === null) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0
}

/** Runs a program as the account and gives what it printed. */
export const runAs = (account: Account, file: string, args: string[], variables: NodeJS.ProcessEnv): string =>
  execFileSync(file, args, {
    ...account,
    cwd: '/',
    env: variables,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
