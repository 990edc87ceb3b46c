import { instalmentState, planState, type Instalment } from '@/src/domain/finance/instalments'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Tag } from '../../components/Tag'
import type { PortalText } from '../../text/portal-text'

type PlanProps = {
  text: PortalText
  plan: readonly Instalment[]
  /** Whether the proceeding rests on it now; what was late in a plan that ended is history. */
  isInForce: boolean
  todayOn: string
}

/** Null where nothing is to be said of it yet, so that its cell is left out on a phone. */
const stateOf = (text: PortalText, of: Instalment, todayOn: string) => {
  const state = instalmentState(of, todayOn)
  if (state === 'paid' && of.paidOn !== null)
    return <Tag>{text.t('debts.paidOn', { date: text.dateShort(of.paidOn) })}</Tag>
  return state === 'late' ? <Tag tone="brick">{text.t('debts.late')}</Tag> : null
}

const Stand = ({ text, plan, isInForce, todayOn }: PlanProps) => {
  const state = planState(plan, todayOn)
  const { paid, count, late } = state
  return (
    <>
      <p>
        {text.t('debts.planPaid', {
          ...{ paid: `${paid}`, count },
          ...{ amount: text.money(state.paidGr), left: text.money(state.leftGr) },
        })}
      </p>
      {isInForce && late > 0 && (
        <p>{text.t('debts.planLate', { count: late, amount: text.money(state.lateGr) })}</p>
      )}
    </>
  )
}

/** The plan agreed: what is due when, what of it was paid, what is late. */
export const Instalments = ({ text, plan, isInForce, todayOn }: PlanProps) =>
  plan.length === 0 ? null : (
    <section>
      <h2>{text.t('debts.instalments')}</h2>
      <Stand text={text} plan={plan} isInForce={isInForce} todayOn={todayOn} />
      <ReflowTable
        caption={text.t('board.amounts')}
        head={
          <>
            <HeadCell>{text.t('debts.instalment')}</HeadCell>
            <HeadCell>{text.t('debts.due')}</HeadCell>
            <HeadCell>{text.t('debts.stateHead')}</HeadCell>
            <HeadCell className="r">{text.t('debts.amount')}</HeadCell>
          </>
        }
      >
        <TableBody>
          {plan.map((one, index) => (
            <Row key={`${index} ${one.dueOn}`}>
              <RowHead>{text.t('debts.number', { number: `${index + 1}`, of: `${plan.length}` })}</RowHead>
              <Cell label={text.t('debts.due')}>{text.dateShort(one.dueOn)}</Cell>
              <Cell label={text.t('debts.stateHead')}>{stateOf(text, one, todayOn)}</Cell>
              <Cell className="r" label={text.t('debts.amount')}>
                {text.amount(one.amountGr)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </ReflowTable>
    </section>
  )
