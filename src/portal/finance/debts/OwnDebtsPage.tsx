import { Empty } from '../../components/Empty'
import { Figure } from '../../components/Figure'
import { Summary, SummaryRow } from '../../components/Summary'
import { sentences } from '../../frame/as-of'
import { Frame } from '../../frame/Frame'
import type { PlaceContext } from '../../frame/page-context'
import { placeName } from '../../register/place-name'
import { CaseStages, CaseSum, stageWord } from './CaseParts'
import { Instalments } from './Instalments'
import type { OwnDebt } from './read-own-debts'

type CaseProps = { context: PlaceContext; debt: OwnDebt }

const Facts = ({ context: { text }, debt }: CaseProps) => {
  const facts = [
    ['court', debt.court],
    ['signature', debt.signature],
    ['bailiff', debt.bailiff],
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

const Papers = ({ context: { text }, debt: { papers } }: CaseProps) =>
  papers.length === 0 ? null : (
    <section>
      <h2>{text.t('debts.papers')}</h2>
      <ul className="plain">
        {papers.map(({ id, name }) => (
          <li key={id}>
            <a href={`/files/${id}`}>{text.set(name)}</a>
          </li>
        ))}
      </ul>
    </section>
  )

const WhatToDo = ({ context: { text, link }, debt }: CaseProps) =>
  debt.stage === 'closed' ? null : (
    <p className="actions no-print">
      <a className="button" href={`${link('/balance')}#pay`}>
        {text.t('debts.pay')}
      </a>
      <a href={link('/messages/new')}>{text.t('debts.write')}</a>
    </p>
  )

const Case = ({ context, debt }: CaseProps) => {
  const { text } = context
  const totalGr = debt.principalGr + debt.interestGr + debt.costsGr
  const place = placeName(text, { code: debt.premisesCode, use: debt.premisesUse })
  return (
    <>
      <Figure
        word={sentences(place, stageWord(text, debt.stage))}
        amount={text.money(totalGr)}
        when={text.t('debts.sinceDay', { date: text.date(debt.stageOn) })}
        due={debt.stage !== 'closed'}
      />
      <p>{text.t(`debts.means.${debt.stage}`)}</p>
      <WhatToDo context={context} debt={debt} />
      <Facts context={context} debt={debt} />
      <section>
        <h2>{text.t('debts.sums')}</h2>
        <CaseSum text={text} of={debt} />
        <p className="note">{text.t('debts.sumsNote', { date: text.date(debt.stageOn) })}</p>
      </section>
      <Instalments
        text={text}
        plan={debt.instalments}
        isInForce={debt.stage === 'instalments'}
        todayOn={context.todayOn}
      />
      <section>
        <h2>{text.t('debts.history')}</h2>
        <CaseStages text={text} stages={debt.stages} />
      </section>
      <Papers context={context} debt={debt} />
    </>
  )
}

/** One's own debt in collection: what stage it is at, what it means, what can be done. */
export const OwnDebtsPage = ({ context, debts }: { context: PlaceContext; debts: OwnDebt[] }) => {
  const { text } = context
  return (
    <Frame context={context} current="balance" title={text.t('debts.title')}>
      <div>
        <h1>{text.t('debts.title')}</h1>
        <p className="head-line soft">{text.t('debts.intro')}</p>
      </div>
      {debts.length === 0 ? (
        <Empty title={text.t('debts.none')} body={text.t('debts.noneMore')} />
      ) : (
        debts.map((debt) => <Case key={debt.id} context={context} debt={debt} />)
      )}
    </Frame>
  )
}
