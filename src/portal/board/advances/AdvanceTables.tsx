import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { difference } from '../../finance/advance-words'
import { placeName } from '../../register/place-name'
import { PAGE_ROWS } from '../balances/balances-wish'
import type { BoardContext } from '../board-context'
import { parametersOf } from './advances-wish'
import type { AdvancesView, Amounts } from './read-advances'

type PartProps = { context: BoardContext; view: AdvancesView }

const Sums = ({ context: { text }, of }: { context: BoardContext; of: Amounts }) => (
  <>
    <Cell className="r" label={text.t('board.advances.before')}>
      {text.amount(of.beforeGr)}
    </Cell>
    <Cell className="r" label={text.t('board.advances.amount')}>
      <b>{text.amount(of.gr)}</b>
    </Cell>
    <Cell className="r" label={text.t('board.advances.change')}>
      {difference(text, of.gr - of.beforeGr)}
    </Cell>
  </>
)

const Heads = ({ context: { text }, first }: { context: BoardContext; first: string }) => (
  <>
    <HeadCell>{first}</HeadCell>
    <HeadCell className="r">{text.t('board.advances.before')}</HeadCell>
    <HeadCell className="r">{text.t('board.advances.amount')}</HeadCell>
    <HeadCell className="r">{text.t('board.advances.change')}</HeadCell>
  </>
)

/** Components with what all are charged of each; each leads to the accounts charged it. */
export const ByComponent = ({ context, view }: PartProps) => {
  const { text, link } = context
  return (
    <section>
      <h2>{text.t('board.advances.byComponent')}</h2>
      <ReflowTable
        caption={text.t('board.amounts')}
        head={<Heads context={context} first={text.t('board.advances.component')} />}
        foot={
          <>
            <RowHead>{text.t('board.total')}</RowHead>
            <Sums context={context} of={view.total} />
          </>
        }
      >
        <TableBody>
          {view.components.map((one) => (
            <Row key={one.component}>
              <RowHead>
                <a href={link('/board/advances', { ...parametersOf(view.wish), component: one.component })}>
                  {text.set(one.name)}
                </a>
              </RowHead>
              <Sums context={context} of={one} />
            </Row>
          ))}
        </TableBody>
      </ReflowTable>
    </section>
  )
}

const Pages = ({ context: { text, link }, view: { wish, accounts } }: PartProps) => {
  const pages = Math.ceil(accounts.length / PAGE_ROWS)
  if (pages < 2) return null
  return (
    <nav className="pager no-print" aria-label={text.t('board.pages')}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <a
          key={page}
          href={link('/board/advances', { ...parametersOf(wish), page })}
          aria-current={page === wish.page ? 'page' : undefined}
        >
          {text.t('board.page', { number: `${page}` })}
        </a>
      ))}
    </nav>
  )
}

/** Accounts with what they are charged; the total is of all of them, on whatever page. */
export const Accounts = ({ context, view }: PartProps) => {
  const { text, link } = context
  const { wish, accounts, shown } = view
  return (
    <>
      <ReflowTable
        caption={text.t('board.advances.caption')}
        head={<Heads context={context} first={text.t('board.balances.premises')} />}
        foot={
          <>
            <RowHead>{text.t('board.balances.totalOf', { count: accounts.length })}</RowHead>
            <Sums context={context} of={shown} />
          </>
        }
      >
        <TableBody>
          {accounts.slice((wish.page - 1) * PAGE_ROWS, wish.page * PAGE_ROWS).map((one) => (
            <Row key={one.id}>
              <RowHead note={text.t('accounts.one', { code: one.code })}>
                <a href={link(`/board/advances/${one.id}`, { month: wish.month.slice(0, 7) })}>
                  {placeName(text, { code: one.premisesCode, use: one.premisesUse })}
                </a>
              </RowHead>
              <Sums context={context} of={one} />
            </Row>
          ))}
        </TableBody>
      </ReflowTable>
      <Pages context={context} view={view} />
    </>
  )
}
