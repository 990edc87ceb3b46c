import { balanceAges } from '@/src/domain/finance/ageing'
import { Figure } from '../../components/Figure'
import { Sum } from '../../components/Sum'
import { balanceWord } from '../../components/State'
import { Frame } from '../../frame/Frame'
import { placeName } from '../../register/place-name'
import type { BoardContext } from '../board-context'
import { BoardHead } from '../BoardHead'
import { Holders } from '../Holders'
import { ageLabel } from './BalancesTable'
import type { AccountBalance } from './fold-balances'
import type { AccountBalanceView } from './read-account-balance'

const OpenAges = ({ context: { text }, account }: { context: BoardContext; account: AccountBalance }) => {
  const lines = balanceAges.filter(({ key }) => account.ages[key] !== 0)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{text.t('board.balances.ages')}</h2>
      <Sum
        lines={lines.map(({ key }) => ({
          key,
          label: ageLabel(text, key),
          amount: text.money(account.ages[key]),
        }))}
        total={{ label: text.t('board.balances.open'), amount: text.money(account.openGr) }}
      />
    </section>
  )
}

/** One account: what is owed by age, and whom it stands for. Payments are nobody's business but the holder's. */
export const AccountBalancePage = ({
  context,
  view,
}: {
  context: BoardContext
  view: AccountBalanceView
}) => {
  const { text, link } = context
  const { account, holders } = view
  const title = placeName(text, { code: account.premisesCode, use: account.premisesUse })
  return (
    <Frame context={context} current="boardBalances" title={title}>
      <BoardHead
        context={context}
        title={title}
        about={text.t('accounts.one', { code: account.code })}
        back={{ href: link('/board/balances'), label: text.t('board.balances.title') }}
      />
      <Figure
        word={balanceWord(text, account.balanceGr)}
        amount={text.money(account.balanceGr)}
        when={
          account.overdueGr > 0
            ? text.t('board.balances.overdueOf', { amount: text.money(account.overdueGr) })
            : null
        }
        due={account.balanceGr > 0}
      />
      <OpenAges context={context} account={account} />
      <Holders text={text} holders={holders} />
    </Frame>
  )
}
