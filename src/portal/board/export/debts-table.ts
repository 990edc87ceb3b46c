import { planState } from '@/src/domain/finance/instalments'
import type { ExportTable } from '@/src/platform/tables/table'
import { readDebts, type DebtLine } from '../debts/read-debts'
import { stageWord } from '../../finance/debts/CaseParts'
import type { TableInput } from './table-input'

/** How a plan of instalments is kept; empty cells where none is in force. */
const planCells = ({ stage, instalments }: DebtLine, todayOn: string) => {
  if (stage !== 'instalments') return {}
  const { count, paid, late } = planState(instalments, todayOn)
  return { instalments: count, instalmentsPaid: paid, instalmentsLate: late }
}

/** Proceedings as the page lists them: without names, which are read one by one. */
export async function debtsTable({ text, board, actor, todayOn }: TableInput): Promise<ExportTable | null> {
  const view = await readDebts(actor, board)
  return {
    title: text.t('board.debts.title'),
    columns: [
      { key: 'phase', label: text.t('board.debts.phaseHead'), kind: 'text' },
      { key: 'premises', label: text.t('board.balances.premises'), kind: 'text' },
      { key: 'account', label: text.t('board.balances.account'), kind: 'text' },
      { key: 'number', label: text.t('board.debts.number'), kind: 'text' },
      { key: 'stage', label: text.t('debts.stageHead'), kind: 'text' },
      { key: 'since', label: text.t('debts.since'), kind: 'date' },
      { key: 'principal', label: text.t('debts.principal'), kind: 'money' },
      { key: 'interest', label: text.t('debts.interest'), kind: 'money' },
      { key: 'costs', label: text.t('debts.costs'), kind: 'money' },
      { key: 'total', label: text.t('board.total'), kind: 'money' },
      { key: 'instalments', label: text.t('board.debts.instalmentsAll'), kind: 'integer' },
      { key: 'instalmentsPaid', label: text.t('board.debts.instalmentsPaid'), kind: 'integer' },
      { key: 'instalmentsLate', label: text.t('board.debts.instalmentsLate'), kind: 'integer' },
      { key: 'next', label: text.t('debts.fact.nextAction'), kind: 'text' },
      { key: 'nextOn', label: text.t('debts.fact.nextOn'), kind: 'date' },
    ],
    rows: view.phases.flatMap(({ phase, lines }) =>
      lines.map((line) => ({
        phase: text.t(`board.debts.phase.${phase}`),
        premises: line.premisesCode,
        account: line.account,
        number: line.number,
        stage: stageWord(text, line.stage),
        since: line.stageOn,
        principal: line.principalGr,
        interest: line.interestGr,
        costs: line.costsGr,
        total: line.totalGr,
        ...planCells(line, todayOn),
        next: line.nextAction,
        nextOn: line.nextOn,
      })),
    ),
  }
}
