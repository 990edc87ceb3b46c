import type { ServerProps } from 'payload'
import { mayKeepBooks } from '@/access/may-keep-books'
import { sayIn } from './say'

const views = [
  ['/charges', 'nav.charges'],
  ['/booking', 'nav.booking'],
  ['/payments', 'nav.payments'],
  ['/media', 'nav.media'],
] as const

/** The ways to the bookkeeping views, for those who may use them. */
export async function BooksNavLinks({ payload, i18n, user }: ServerProps) {
  if (!user || !(await mayKeepBooks({ user }))) return null
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
