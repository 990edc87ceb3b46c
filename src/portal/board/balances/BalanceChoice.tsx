import type { BoardContext } from '../board-context'
import { Choices, type Choice } from '../Choices'
import { balanceShows, balanceSorts, type BalancesWish } from './balances-wish'
import type { BalancesView } from './read-balances'

type ChoiceProps = { context: BoardContext; view: BalancesView }

/** The address of the page with another wish; it begins at the first page of the table. */
const address =
  ({ context: { link }, view: { wish } }: ChoiceProps) =>
  (change: Partial<BalancesWish>): string => {
    const { show, sort, buildingId } = { ...wish, ...change }
    return link('/board/balances', { show, sort, building: buildingId })
  }

const shows = (props: ChoiceProps): Choice => ({
  name: 'show',
  label: props.context.text.t('board.show'),
  links: balanceShows.map((show) => ({
    key: show,
    href: address(props)({ show }),
    label: props.context.text.t(`board.balances.shows.${show}`, { count: `${props.view.counts[show]}` }),
    isCurrent: show === props.view.wish.show,
  })),
})

const sorts = (props: ChoiceProps): Choice => ({
  name: 'sort',
  label: props.context.text.t('board.sort'),
  links: balanceSorts.map((sort) => ({
    key: sort,
    href: address(props)({ sort }),
    label: props.context.text.t(`board.balances.sorts.${sort}`),
    isCurrent: sort === props.view.wish.sort,
  })),
})

const buildings = (props: ChoiceProps): Choice => {
  const { text } = props.context
  const of = (id: string | null, label: string) => ({
    key: id ?? 'all',
    href: address(props)({ buildingId: id }),
    label,
    isCurrent: id === props.view.wish.buildingId,
  })
  return {
    name: 'building',
    label: text.t('board.costs.building'),
    links: [
      of(null, text.t('board.allBuildings')),
      ...(props.view.buildings.length > 1
        ? props.view.buildings.map(({ id, code }) => of(id, text.set(code)))
        : []),
    ],
  }
}

/** Which accounts the table shows, in which order, of which building. */
export const BalanceChoice = (props: ChoiceProps) => (
  <Choices choices={[shows(props), sorts(props), buildings(props)]} />
)
