import { addMonths } from '@/src/domain/time/civil-date'
import { Empty } from '../../components/Empty'
import { difference } from '../../finance/advance-words'
import { Frame } from '../../frame/Frame'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { FlatTiles } from '../FlatTiles'
import { AdvanceChoice, Months } from './AdvanceChoice'
import { Accounts, ByComponent } from './AdvanceTables'
import { parametersOf } from './advances-wish'
import type { AdvancesView } from './read-advances'

type PartProps = { context: BoardContext; view: AdvancesView }

const Body = ({ context, view }: PartProps) => {
  const { text, link } = context
  const { wish, components } = view
  const chosen = components.find(({ component }) => component === wish.component)
  return (
    <>
      <FlatTiles
        tiles={[
          {
            key: 'total',
            name: text.t('board.advances.amount'),
            figure: text.money(view.total.gr),
            note: difference(text, view.total.gr - view.total.beforeGr),
          },
          {
            key: 'before',
            name: text.t('board.advances.before'),
            figure: text.money(view.total.beforeGr),
            note: text.month(addMonths(wish.month, -1)),
          },
        ]}
      />
      <ByComponent context={context} view={view} />
      <section className="new-page">
        <h2>{chosen ? text.set(chosen.name) : text.t('board.advances.byPremises')}</h2>
        {chosen && (
          <p>
            <a href={link('/board/advances', { ...parametersOf(wish), component: null })}>
              {text.t('board.advances.allComponents')}
            </a>
          </p>
        )}
        <AdvanceChoice context={context} view={view} />
        <Accounts context={context} view={view} />
        <Downloads context={context} table="advances" parameters={parametersOf(wish)} />
      </section>
    </>
  )
}

/** What everybody is charged in a month, by component and premises, beside the month before. */
export const AdvancesPage = ({ context, view }: PartProps) => {
  const { text } = context
  return (
    <Frame context={context} current="boardAdvances" title={text.t('board.advances.title')}>
      <BoardHead
        context={context}
        title={text.t('board.advances.title')}
        about={text.monthTitle(view.wish.month)}
      />
      <Months context={context} view={view} />
      {view.accounts.length === 0 ? (
        <Empty title={text.t('board.advances.none')} body={text.t('board.advances.noneMore')} />
      ) : (
        <Body context={context} view={view} />
      )}
    </Frame>
  )
}
