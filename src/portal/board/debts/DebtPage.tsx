import { Figure } from '../../components/Figure'
import { Summary, SummaryRow } from '../../components/Summary'
import { CaseStages, CaseSum, stageWord } from '../../finance/debts/CaseParts'
import { Instalments } from '../../finance/debts/Instalments'
import { Frame } from '../../frame/Frame'
import { placeName } from '../../register/place-name'
import type { BoardContext } from '../board-context'
import { BoardHead } from '../BoardHead'
import { Holders } from '../Holders'
import type { DebtView } from './read-debts'

type PartProps = { context: BoardContext; view: DebtView }

const Facts = ({ context: { text }, view: { row } }: PartProps) => {
  const facts = [
    ['nextAction', row.nextAction],
    ['nextOn', row.nextOn && text.date(row.nextOn)],
    ['court', row.court],
    ['signature', row.signature],
    ['bailiff', row.bailiff],
  ] as const
  return (
    <Summary>
      {facts.map(([key, value]) =>
        value ? (
          <SummaryRow key={key} label={text.t(`debts.fact.${key}`)}>
            {text.set(value)}
          </SummaryRow>
        ) : null,
      )}
    </Summary>
  )
}

/** One proceeding: stage, amounts, next step, every stage before, the instalments agreed, and whom it is about. */
export const DebtPage = ({ context, view }: PartProps) => {
  const { text, link } = context
  const { row, totalGr, holders } = view
  const title = placeName(text, { code: row.premisesCode, use: row.premisesUse })
  return (
    <Frame context={context} current="boardDebts" title={title}>
      <BoardHead
        context={context}
        title={title}
        about={text.t('board.debts.caseNumber', { number: row.number })}
        back={{ href: link('/board/debts'), label: text.t('board.debts.title') }}
      />
      <Figure
        word={stageWord(text, row.stage)}
        amount={text.money(totalGr)}
        when={text.t('debts.sinceDay', { date: text.date(row.stageOn) })}
        due={row.stage !== 'closed'}
      />
      <Facts context={context} view={view} />
      <section>
        <h2>{text.t('debts.sums')}</h2>
        <CaseSum text={text} of={row} />
      </section>
      <Instalments
        text={text}
        plan={row.instalments}
        isInForce={row.stage === 'instalments'}
        todayOn={context.todayOn}
      />
      <section>
        <h2>{text.t('debts.history')}</h2>
        <CaseStages text={text} stages={row.stages} />
      </section>
      <Holders text={text} holders={holders} />
    </Frame>
  )
}
