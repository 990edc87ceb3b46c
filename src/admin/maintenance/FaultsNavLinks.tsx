import type { ServerProps } from 'payload'
import { mayKeepFaults } from '@/access/may-keep-faults'
import { sayIn } from './say'

/** The way to the board of faults, for those who work on them. */
export async function FaultsNavLinks({ payload, i18n, user }: ServerProps) {
  if (!user || !(await mayKeepFaults({ user }))) return null
  return (
    <a className="lokalenet-nav-link" href={`${payload.config.routes.admin}/fault-board`}>
      {sayIn(i18n.language)('nav.board')}
    </a>
  )
}
