import type { DebtStage } from '@/src/domain/finance/debt-stages'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Sum } from '../../components/Sum'
import type { PortalText } from '../../text/portal-text'

type Amounts = { principalGr: number; interestGr: number; costsGr: number }
type Step = { stage: DebtStage; stageOn: string }
type Instalment = { dueOn: string; amountGr: number }

export const stageWord = (text: PortalText, stage: DebtStage): string => text.t(`debts.stage.${stage}`)

/** What a case is about: principal, interest and costs apart. */
export const CaseSum = ({ text, of }: { text: PortalText; of: Amounts }) => (
  <Sum
    lines={[
      { key: 'principal', label: text.t('debts.principal'), amount: text.money(of.principalGr) },
      { key: 'interest', label: text.t('debts.interest'), amount: text.money(of.interestGr) },
      { key: 'costs', label: text.t('debts.costs'), amount: text.money(of.costsGr) },
    ]}
    total={{
      label: text.t('board.total'),
      amount: text.money(of.principalGr + of.interestGr + of.costsGr),
    }}
  />
)

/** Every stage with its day, the newest first. */
export const CaseStages = ({ text, stages }: { text: PortalText; stages: readonly Step[] }) => (
  <ReflowTable
    caption={text.t('debts.history')}
    captionHidden
    head={
      <>
        <HeadCell>{text.t('debts.stageHead')}</HeadCell>
        <HeadCell>{text.t('debts.since')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {[...stages].reverse().map(({ stage, stageOn }) => (
        <Row key={`${stage}${stageOn}`}>
          <RowHead note={text.t(`debts.means.${stage}`)}>{stageWord(text, stage)}</RowHead>
          <Cell label={text.t('debts.since')}>{text.dateShort(stageOn)}</Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** The plan agreed: what is due when. */
export const Instalments = ({ text, plan }: { text: PortalText; plan: readonly Instalment[] }) =>
  plan.length === 0 ? null : (
    <section>
      <h2>{text.t('debts.instalments')}</h2>
      <ReflowTable
        caption={text.t('board.amounts')}
        head={
          <>
            <HeadCell>{text.t('debts.instalment')}</HeadCell>
            <HeadCell>{text.t('debts.due')}</HeadCell>
            <HeadCell className="r">{text.t('debts.amount')}</HeadCell>
          </>
        }
      >
        <TableBody>
          {plan.map(({ dueOn, amountGr }, index) => (
            <Row key={dueOn}>
              <RowHead>{text.t('debts.number', { number: `${index + 1}`, of: `${plan.length}` })}</RowHead>
              <Cell label={text.t('debts.due')}>{text.dateShort(dueOn)}</Cell>
              <Cell className="r" label={text.t('debts.amount')}>
                {text.amount(amountGr)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </ReflowTable>
    </section>
  )
