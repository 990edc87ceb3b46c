import type { BoardContext } from '../board-context'
import { Choices } from '../Choices'
import type { CostsView } from './costs-view'

type PartProps = { context: BoardContext; view: CostsView }

/** Which year, and the whole property or one building of it. */
export const CostsChoice = ({ context: { text, link }, view }: PartProps) => {
  const years = [...new Set([view.year, ...view.years])].sort((a, b) => b - a)
  const building = view.building?.id ?? null
  const to = (year: number, buildingId: string | null) => link('/board/costs', { year, building: buildingId })
  return (
    <Choices
      choices={[
        {
          name: 'year',
          label: text.t('board.costs.year'),
          links: years.map((year) => ({
            key: String(year),
            href: to(year, building),
            label: String(year),
            isCurrent: year === view.year,
          })),
        },
        {
          name: 'building',
          label: text.t('board.costs.building'),
          links: [
            {
              key: 'whole',
              href: to(view.year, null),
              label: text.t('board.costs.wholeProperty'),
              isCurrent: building === null,
            },
            ...view.buildings.map(({ id, code }) => ({
              key: id,
              href: to(view.year, id),
              label: text.set(code),
              isCurrent: id === building,
            })),
          ],
        },
      ]}
    />
  )
}
