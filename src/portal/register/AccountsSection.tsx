import type { CommunityCard } from '@/access/actor/types'
import { formatNrb } from '@/src/domain/finance/nrb'
import { CopyButton } from '../components/CopyButton'
import { Summary, SummaryRow } from '../components/Summary'
import type { PortalText } from '../text/portal-text'
import { placeName } from './place-name'
import type { RecordAccount } from './record-view'

type AccountsProps = { text: PortalText; community: CommunityCard; accounts: RecordAccount[] }

const AccountRow = ({ text, account, label }: { text: PortalText; account: RecordAccount; label: string }) =>
  account.nrb ? (
    <SummaryRow
      label={label}
      kind="code"
      note={
        account.isOwnNumber
          ? text.t('record.ownNumber')
          : text.t('record.commonNumber', {
              place: placeName(text, { code: account.premisesCode, use: account.premisesUse }),
            })
      }
      action={<CopyButton text={text} value={account.nrb} what={text.t('pay.copyNumber')} />}
    >
      {formatNrb(account.nrb)}
    </SummaryRow>
  ) : (
    <SummaryRow label={label}>
      <span className="soft">{text.t('record.noNumber')}</span>
    </SummaryRow>
  )

/** Where to pay, account by account. */
export const AccountsSection = ({ text, community, accounts }: AccountsProps) => (
  <section>
    <h2>{text.t('record.payTo')}</h2>
    <Summary>
      <SummaryRow label={text.t('record.recipient')}>{text.set(community.name)}</SummaryRow>
      {accounts.map((account) => (
        <AccountRow
          key={account.id}
          text={text}
          account={account}
          label={
            accounts.length > 1 ? text.t('record.payToAccount', { code: account.code }) : text.t('pay.number')
          }
        />
      ))}
    </Summary>
  </section>
)
