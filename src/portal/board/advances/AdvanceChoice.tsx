import { addMonths } from '@/src/domain/time/civil-date'
import type { BoardContext } from '../board-context'
import { Choices } from '../Choices'
import { advanceSorts, parametersOf, type AdvancesWish } from './advances-wish'
import type { AdvancesView } from './read-advances'

type PartProps = { context: BoardContext; view: AdvancesView }

/** The order of the table and the building it is of. */
export const AdvanceChoice = ({ context: { text, link }, view: { wish, buildings } }: PartProps) => {
  const to = (change: Partial<AdvancesWish>) => link('/board/advances', parametersOf({ ...wish, ...change }))
  const building = (id: string | null, label: string) => ({
    key: id ?? 'all',
    href: to({ buildingId: id }),
    label,
    isCurrent: id === wish.buildingId,
  })
  return (
    <Choices
      choices={[
        {
          name: 'sort',
          label: text.t('board.sort'),
          links: advanceSorts.map((sort) => ({
            key: sort,
            href: to({ sort }),
            label: text.t(`board.advances.sorts.${sort}`),
            isCurrent: sort === wish.sort,
          })),
        },
        {
          name: 'building',
          label: text.t('board.costs.building'),
          links: [
            building(null, text.t('board.allBuildings')),
            ...(buildings.length > 1 ? buildings.map(({ id, code }) => building(id, text.set(code))) : []),
          ],
        },
      ]}
    />
  )
}

/** The months beside the one shown, none after this one. */
export const Months = ({ context: { text, link, todayOn }, view: { wish } }: PartProps) => {
  const later = addMonths(wish.month, 1)
  return (
    <nav className="pager no-print" aria-label={text.t('board.month')}>
      {[addMonths(wish.month, -1), ...(later <= todayOn ? [later] : [])].map((month) => (
        <a key={month} href={link('/board/advances', parametersOf({ ...wish, month }))}>
          {text.month(month)}
        </a>
      ))}
    </nav>
  )
}
