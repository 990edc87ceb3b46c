import type { ServerProps } from 'payload'
import { mayKeepRegister, mayMakeCommunity } from '@/access/may-keep-register'
import { sayIn } from './say'

const views = [
  ['/change-of-owner', 'nav.change'],
  ['/parameters', 'nav.parameters'],
] as const
const maker = ['/new-community', 'nav.community'] as const

/** The ways to the views of the register, for those who may use them. */
export async function RegisterNavLinks({ payload, i18n, user }: ServerProps) {
  if (!user || !(await mayKeepRegister({ user }))) return null
  const say = sayIn(i18n.language)
  const shown = (await mayMakeCommunity({ user })) ? [...views, maker] : views
  return (
    <>
      {shown.map(([path, text]) => (
        <a key={path} className="lokalenet-nav-link" href={`${payload.config.routes.admin}${path}`}>
          {say(text)}
        </a>
      ))}
    </>
  )
}
