import { balanceAges, type BalanceAge } from '@/src/domain/finance/ageing'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { placeName } from '../../register/place-name'
import type { PortalText } from '../../text/portal-text'
import type { BoardContext } from '../board-context'
import type { AccountBalance, Ages, BalanceTotals } from './fold-balances'
import type { BalancesView } from './read-balances'
import { PAGE_ROWS } from './balances-wish'

type TableProps = { context: BoardContext; view: BalancesView }

export const ageLabel = (text: PortalText, key: BalanceAge): string => text.t(`board.balances.age.${key}`)

const AgeCells = ({ text, ages }: { text: PortalText; ages: Ages }) => (
  <>
    {balanceAges.map(({ key }) => (
      <Cell key={key} className="r" label={ageLabel(text, key)}>
        {ages[key] === 0 ? null : text.amount(ages[key])}
      </Cell>
    ))}
  </>
)

const Line = ({ context: { text, link }, account }: { context: BoardContext; account: AccountBalance }) => (
  <Row>
    <RowHead note={text.t('accounts.one', { code: account.code })}>
      <a href={link(`/board/balances/${account.id}`)}>
        {placeName(text, { code: account.premisesCode, use: account.premisesUse })}
      </a>
    </RowHead>
    <AgeCells text={text} ages={account.ages} />
    <Cell className="r" label={text.t('board.balances.overpaid')}>
      {account.overpaidGr === 0 ? null : text.amount(account.overpaidGr)}
    </Cell>
    <Cell className="r" label={text.t('board.balances.open')}>
      <b>{text.amount(account.openGr)}</b>
    </Cell>
  </Row>
)

const Pages = ({ context: { text, link }, view }: TableProps) => {
  const { show, sort, buildingId, page } = view.wish
  const pages = Math.ceil(view.accounts.length / PAGE_ROWS)
  if (pages < 2) return null
  return (
    <nav className="pager no-print" aria-label={text.t('board.pages')}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <a
          key={number}
          href={link('/board/balances', { show, sort, building: buildingId, page: number })}
          aria-current={number === page ? 'page' : undefined}
        >
          {text.t('board.page', { number: `${number}` })}
        </a>
      ))}
    </nav>
  )
}

const Foot = ({ text, totals }: { text: PortalText; totals: BalanceTotals }) => (
  <>
    <RowHead>{text.t('board.balances.totalOf', { count: totals.count })}</RowHead>
    <AgeCells text={text} ages={totals.ages} />
    <Cell className="r" label={text.t('board.balances.overpaid')}>
      {text.amount(totals.overpaidGr)}
    </Cell>
    <Cell className="r" label={text.t('board.balances.open')}>
      <b>{text.amount(totals.openGr)}</b>
    </Cell>
  </>
)

/** Accounts with what is open by age; the total is of all of them, on whatever page. */
export const BalancesTable = ({ context, view }: TableProps) => {
  const { text } = context
  const { shownTotals, wish } = view
  return (
    <>
      <ReflowTable
        caption={text.t('board.balances.caption')}
        tight
        head={
          <>
            <HeadCell>{text.t('board.balances.premises')}</HeadCell>
            {balanceAges.map(({ key }) => (
              <HeadCell key={key} className="r">
                {ageLabel(text, key)}
              </HeadCell>
            ))}
            <HeadCell className="r">{text.t('board.balances.overpaid')}</HeadCell>
            <HeadCell className="r">{text.t('board.balances.open')}</HeadCell>
          </>
        }
        foot={<Foot text={text} totals={shownTotals} />}
      >
        <TableBody>
          {view.accounts.slice((wish.page - 1) * PAGE_ROWS, wish.page * PAGE_ROWS).map((account) => (
            <Line key={account.id} context={context} account={account} />
          ))}
        </TableBody>
      </ReflowTable>
      <Pages context={context} view={view} />
    </>
  )
}
