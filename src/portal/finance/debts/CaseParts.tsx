import type { DebtStage } from '@/src/domain/finance/debt-stages'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Sum } from '../../components/Sum'
import type { PortalText } from '../../text/portal-text'

type Amounts = { principalGr: number; interestGr: number; costsGr: number }
type Step = { stage: DebtStage; stageOn: string }

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
