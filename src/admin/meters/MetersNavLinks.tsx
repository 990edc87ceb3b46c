import type { ServerProps } from 'payload'
import { mayKeepMeters } from '@/access/may-keep-meters'
import { sayIn } from './say'

const views = [
  ['/readings', 'nav.readings'],
  ['/reading-cards', 'nav.cards'],
  ['/meter-replacement', 'nav.replacement'],
  ['/legalisations', 'nav.legalisations'],
  ['/meter-balance', 'nav.balance'],
] as const

/** The ways to the views about meters, for those who may use them. */
export async function MetersNavLinks({ payload, i18n, user }: ServerProps) {
  if (!user || !(await mayKeepMeters({ user }))) return null
  const say = sayIn(i18n.language)
  return (
    <>
      {views.map(([path, text]) => (
        <a key={path} className="lokalenet-nav-link" href={`${payload.config.routes.admin}${path}`}>
          {say(text)}
        </a>
      ))}
    </>
  )
}
