import { Explain } from '../components/Explain'
import { Figure } from '../components/Figure'
import { Sum } from '../components/Sum'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { ComponentsTable } from './ComponentsTable'
import { ContestSection } from './ContestSection'
import { SettlementReadings } from './SettlementReadings'
import type { SettlementView } from './settlement-view'
import { period, resultWhen, resultWord, settlementName } from './settlement-words'

type PageProps = { context: PageContext; view: SettlementView }

const Sums = ({ context: { text }, view }: PageProps) => (
  <section>
    <h2>{text.t('settlements.how')}</h2>
    <Sum
      lines={
        view.resultGr < 0
          ? [
              { key: 'cost', label: text.t('settlements.costLine'), amount: text.money(view.costGr) },
              {
                key: 'advances',
                label: text.t('settlements.advancesLine'),
                word: text.t('word.deducted'),
                amount: text.money(view.advancesGr),
              },
            ]
          : [
              {
                key: 'advances',
                label: text.t('settlements.advancesLine'),
                amount: text.money(view.advancesGr),
              },
              {
                key: 'cost',
                label: text.t('settlements.costLine'),
                word: text.t('word.deducted'),
                amount: text.money(view.costGr),
              },
            ]
      }
      total={{ label: resultWord(text, view.resultGr), amount: text.money(view.resultGr) }}
    />
    <Explain summary={text.t('settlements.chargedTerm')}>
      <p>{text.t('settlements.chargedWhy')}</p>
    </Explain>
  </section>
)

const Previous = ({ context: { text, link }, view }: PageProps) =>
  view.previous && (
    <p>
      {text.t('settlements.before', {
        period: period(text, view.previous),
        word: resultWord(text, view.previous.resultGr).toLowerCase(),
        amount: text.money(view.previous.resultGr),
      })}{' '}
      <a href={link(`/settlements/${view.previous.id}`)}>{text.t('settlements.seeBefore')}</a>
    </p>
  )

const Actions = ({ context: { text, link }, view }: PageProps) => (
  <p className="actions no-print">
    <a className="button button--second" href={link(`/settlements/${view.id}/pdf`)} download>
      {text.t('documents.savePdf')}
    </a>
    <a href={link('/balance', { account: view.account.id, year: view.issuedOn.slice(0, 4) })}>
      {text.t('settlements.inBook')}
    </a>
  </p>
)

/** One settlement: the result and what becomes of it, how it came about, the meters behind it, how to contest it. */
export const SettlementPage = ({ context, view }: PageProps) => {
  const { text, link } = context
  const { account } = view
  const name = settlementName(text, view)
  return (
    <Frame context={context} current="settlements" title={name}>
      <div>
        <h1>{name}</h1>
        <p className="head-line soft">
          {sentences(
            placeName(text, { code: account.premisesCode, use: account.premisesUse }),
            text.t('settlements.issuedOn', { date: text.date(view.issuedOn) }),
            view.document && text.t('settlements.documentNo', { document: view.document }),
            asOf(text, view.asOfAt),
          )}
        </p>
      </div>
      <Figure
        word={resultWord(text, view.resultGr)}
        amount={text.money(view.resultGr)}
        when={resultWhen(text, view)}
        due={view.resultGr < 0}
      />
      <Actions context={context} view={view} />
      <Sums context={context} view={view} />
      <section className="new-page">
        <h2>{text.t('settlements.components')}</h2>
        <Previous context={context} view={view} />
        <ComponentsTable text={text} view={view} />
      </section>
      <SettlementReadings context={context} view={view} />
      <ContestSection context={context} view={view} />
      <p className="actions no-print">
        <a href={link('/settlements')}>{text.t('settlements.all')}</a>
      </p>
    </Frame>
  )
}
