import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import type { PortalText } from '../../text/portal-text'
import type { BoardContext } from '../board-context'
import { difference, percent, signed } from '../board-words'
import type { CostGroup, CostLine, CostsView } from './costs-view'

type TableProps = { context: BoardContext; view: CostsView; group: CostGroup; caption: string }

const columns = ['plan', 'toDate', 'actual', 'deviation', 'perM2'] as const

const shown = (view: CostsView) =>
  columns.filter((column) => view.building === null || column === 'actual' || column === 'perM2')

const deviationWords = (text: PortalText, { deviationGr, deviationTenths }: CostLine) => ({
  words: deviationGr === null ? '' : difference(text, deviationGr),
  note:
    deviationTenths === null
      ? deviationGr
        ? text.t('board.costs.noPlan')
        : null
      : percent(text, deviationTenths),
})

const Value = ({
  text,
  line,
  column,
}: {
  text: PortalText
  line: CostLine
  column: (typeof columns)[number]
}) => {
  const label = text.t(`board.costs.${column}`)
  if (column === 'deviation') {
    const { words, note } = deviationWords(text, line)
    return (
      <Cell className="r" label={label} note={note}>
        {words}
      </Cell>
    )
  }
  const gr = { plan: line.planGr, toDate: line.toDateGr, actual: line.actualGr, perM2: line.perM2Gr }[column]
  return (
    <Cell className="r" label={label}>
      {gr === null ? null : signed(text, gr)}
    </Cell>
  )
}

/** The foot stands outside a row, so its cells are plain. */
const Total = ({ text, view, total }: { text: PortalText; view: CostsView; total: CostLine }) => (
  <>
    <RowHead>{text.t('board.total')}</RowHead>
    {shown(view).map((column) => (
      <Value key={column} text={text} line={total} column={column} />
    ))}
  </>
)

/** Plan against actual, a category a line, each leading to the costs behind it. */
export const CostTable = ({ context, view, group, caption }: TableProps) => {
  const { text, link } = context
  const linesOf = (category: string) =>
    link('/board/costs/lines', { year: view.year, category, building: view.building?.id ?? null })
  return (
    <ReflowTable
      caption={caption}
      tight
      head={
        <>
          <HeadCell>{text.t('board.costs.category')}</HeadCell>
          {shown(view).map((column) => (
            <HeadCell key={column} className="r">
              {text.t(`board.costs.${column}`)}
            </HeadCell>
          ))}
        </>
      }
      foot={<Total text={text} view={view} total={group.total} />}
    >
      <TableBody>
        {group.lines.map((line) => (
          <Row key={line.category}>
            <RowHead>
              {line.actualGr === 0 ? (
                text.set(line.category)
              ) : (
                <a href={linesOf(line.category)}>{text.set(line.category)}</a>
              )}
            </RowHead>
            {shown(view).map((column) => (
              <Value key={column} text={text} line={line} column={column} />
            ))}
          </Row>
        ))}
      </TableBody>
    </ReflowTable>
  )
}
