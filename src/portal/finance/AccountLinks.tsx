import type { PageContext } from '../frame/page-context'
import type { AccountChoice } from './account-head'

type AccountLinksProps = {
  context: PageContext
  accounts: AccountChoice[]
  currentId: string
  path: string
}

/** The accounts of a place to choose from; one account needs no choice. */
export const AccountLinks = ({ context: { text, link }, accounts, currentId, path }: AccountLinksProps) =>
  accounts.length < 2 ? null : (
    <nav className="pager no-print" aria-label={text.t('accounts.label')}>
      {accounts.map(({ id, code }) => (
        <a key={id} href={link(path, { account: id })} aria-current={id === currentId ? 'page' : undefined}>
          {text.t('accounts.one', { code })}
        </a>
      ))}
    </nav>
  )
