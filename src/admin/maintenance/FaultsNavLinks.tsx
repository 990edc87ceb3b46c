import type { ServerProps } from 'payload'
import { mayKeepFaults } from '@/access/may-keep-faults'
import { sayIn } from './say'

/** The ways to the board of faults and, for the office, to the inspections. */
export async function FaultsNavLinks({ payload, i18n, user }: ServerProps) {
  const keeper = user ? await mayKeepFaults({ user }) : null
  if (!keeper) return null
  const say = sayIn(i18n.language)
  const { admin } = payload.config.routes
  return (
    <>
      <a className="lokalenet-nav-link" href={`${admin}/fault-board`}>
        {say('nav.board')}
      </a>
      {keeper.isOffice && (
        <a className="lokalenet-nav-link" href={`${admin}/inspections`}>
          {say('nav.inspections')}
        </a>
      )}
    </>
  )
}
