import { Sum, type SumLine } from '../../components/Sum'
import type { PortalText } from '../../text/portal-text'
import type { BoardContext } from '../board-context'
import { Downloads } from '../BoardHead'
import { difference } from '../board-words'
import { CostTable } from './CostTable'
import type { CostsView, FundView } from './costs-view'

/** „wrzesień 2026” */
export const monthOf = (text: PortalText, year: number, month: number): string =>
  text.month(`${year}-${String(month).padStart(2, '0')}`)

/** What the fund holds; where more was spent than it had, what it lacks. */
export const fundWords = (text: PortalText, gr: number): string =>
  gr < 0 ? text.t('board.costs.fundLacks', { amount: text.money(-gr) }) : text.money(gr)

type SectionProps = { context: BoardContext; view: CostsView }

const linesOf = ({ context: { text }, view }: SectionProps, account: FundView): SumLine[] => [
  ...(account.openingGr === null
    ? []
    : [
        {
          key: 'opening',
          label: text.t('board.costs.fundOpening', { date: text.date(`${view.year}-01-01`) }),
          amount: text.money(account.openingGr),
        },
      ]),
  {
    key: 'accrued',
    label: text.t('board.costs.fundAccrued'),
    note: text.t('board.costs.fundAccruedNote'),
    amount: text.money(account.accruedGr),
  },
  {
    key: 'spent',
    label: text.t('board.costs.fundSpent'),
    word: text.t('word.deducted'),
    amount: text.money(account.spentGr),
  },
]

const totalOf = (text: PortalText, { year, months }: CostsView, account: FundView) =>
  account.closingGr === null
    ? {
        label: text.t('board.costs.fundYear'),
        amount:
          account.accruedGr === account.spentGr
            ? text.money(0)
            : difference(text, account.accruedGr - account.spentGr),
      }
    : {
        label: text.t('board.costs.fundClosing', { month: monthOf(text, year, months) }),
        amount: fundWords(text, account.closingGr),
      }

const Account = ({ account, ...props }: SectionProps & { account: FundView }) => {
  const { text } = props.context
  return (
    <>
      <Sum lines={linesOf(props, account)} total={totalOf(text, props.view, account)} />
      <p className="note">
        {text.t(account.closingGr === null ? 'board.costs.fundUnknown' : 'board.costs.fundAbout', {
          date: text.date(`${props.view.year}-01-01`),
        })}
      </p>
      <Downloads
        context={props.context}
        table="fund"
        of={text.t('board.costs.fund')}
        parameters={{ year: props.view.year }}
      />
    </>
  )
}

/** The renovation fund apart: what it held, what notices charged for it, what was spent of it and on what. */
export const FundSection = ({ context, view }: SectionProps) => {
  const { text } = context
  if (view.fund.lines.length === 0 && view.fundAccount === null) return null
  return (
    <section>
      <h2>{text.t('board.costs.fund')}</h2>
      {view.fundAccount && <Account context={context} view={view} account={view.fundAccount} />}
      {view.fund.lines.length > 0 && (
        <CostTable
          context={context}
          view={view}
          group={view.fund}
          caption={text.t('board.costs.fundCaption')}
        />
      )}
    </section>
  )
}
