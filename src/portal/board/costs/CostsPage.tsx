import { Empty } from '../../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Frame } from '../../frame/Frame'
import type { PortalText } from '../../text/portal-text'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { difference, percent, signed } from '../board-words'
import { FlatTiles, type FlatTile } from '../FlatTiles'
import { MonthChart } from '../MonthChart'
import { CostsChoice } from './CostsChoice'
import { CostTable } from './CostTable'
import type { CostsView } from './costs-view'
import { FundSection, fundWords, monthOf } from './FundSection'

type PartProps = { context: BoardContext; view: CostsView }

function fundTile(text: PortalText, { fund, fundAccount, year, months }: CostsView): FlatTile {
  const closingGr = fundAccount?.closingGr ?? null
  return {
    key: 'fund',
    name: text.t('board.costs.fund'),
    figure: closingGr === null ? text.money(fund.total.actualGr) : fundWords(text, closingGr),
    note:
      closingGr === null
        ? text.t('board.costs.fundNote', { year: `${year}` })
        : text.t('board.costs.fundClosing', { month: monthOf(text, year, months) }),
  }
}

function tilesOf({ context: { text }, view }: PartProps): FlatTile[] {
  const { total } = view.upkeep
  const until = text.t('board.costs.untilMonth', { month: monthOf(text, view.year, view.months) })
  return [
    {
      key: 'actual',
      name: text.t('board.costs.upkeep'),
      figure: text.money(total.actualGr),
      note: until,
    },
    ...(total.toDateGr === null || total.deviationGr === null
      ? []
      : [
          {
            key: 'plan',
            name: text.t('board.costs.toDate'),
            figure: text.money(total.toDateGr),
            note:
              total.deviationTenths === null
                ? text.t('board.costs.noPlan')
                : text.t('board.costs.spent', {
                    difference: difference(text, total.deviationGr),
                    percent: percent(text, total.deviationTenths),
                  }),
          },
        ]),
    fundTile(text, view),
  ]
}

const asked = (view: CostsView) => ({ year: view.year, building: view.building?.id ?? null })

const ByMonth = ({ context, context: { text }, view }: PartProps) => (
  <section>
    <h2>{text.t('board.costs.byMonth')}</h2>
    <MonthChart
      text={text}
      months={view.byMonth.map(({ period, actualGr }) => ({ period, gr: actualGr }))}
      barLabel={text.t('board.costs.upkeepInMonth')}
      line={view.monthlyPlanGr ? { gr: view.monthlyPlanGr, label: text.t('board.costs.twelfth') } : null}
      spoken={text.t('board.costs.spoken', {
        months: view.byMonth
          .map(({ period, actualGr }) => `${text.month(period)}: ${text.money(actualGr)}`)
          .join(', '),
      })}
    />
    <Downloads
      context={context}
      table="costMonths"
      of={text.t('board.costs.byMonth')}
      parameters={asked(view)}
    />
  </section>
)

const BuildingRow = ({
  context: { text, link },
  view,
  one: { id, code, actualGr, perM2Gr },
}: PartProps & { one: CostsView['buildings'][number] }) => (
  <Row>
    <RowHead>
      <a href={link('/board/costs', { year: view.year, building: id })}>{text.set(code)}</a>
    </RowHead>
    <Cell className="r" label={text.t('board.costs.actual')}>
      {signed(text, actualGr)}
    </Cell>
    <Cell className="r" label={text.t('board.costs.perM2')}>
      {perM2Gr === null ? null : signed(text, perM2Gr)}
    </Cell>
  </Row>
)

const ByBuilding = ({ context, context: { text }, view }: PartProps) => (
  <section>
    <h2>{text.t('board.costs.byBuilding')}</h2>
    <ReflowTable
      caption={text.t('board.costs.byBuildingCaption')}
      head={
        <>
          <HeadCell>{text.t('board.costs.building')}</HeadCell>
          <HeadCell className="r">{text.t('board.costs.actual')}</HeadCell>
          <HeadCell className="r">{text.t('board.costs.perM2')}</HeadCell>
        </>
      }
    >
      <TableBody>
        {view.buildings.map((one) => (
          <BuildingRow key={one.id} context={context} view={view} one={one} />
        ))}
        <Row>
          <RowHead>{text.t('board.costs.undivided')}</RowHead>
          <Cell className="r" label={text.t('board.costs.actual')}>
            {signed(text, view.undividedGr)}
          </Cell>
          <Cell />
        </Row>
      </TableBody>
    </ReflowTable>
    <Downloads
      context={context}
      table="costBuildings"
      of={text.t('board.costs.byBuilding')}
      parameters={{ year: view.year }}
    />
  </section>
)

const Body = ({ context, view }: PartProps) => {
  const { text } = context
  return (
    <>
      <FlatTiles tiles={tilesOf({ context, view })} />
      <ByMonth context={context} view={view} />
      <section className="new-page">
        <h2>{text.t('board.costs.byCategory')}</h2>
        <CostTable
          context={context}
          view={view}
          group={view.upkeep}
          caption={text.t('board.costs.caption')}
        />
        <Downloads context={context} table="costs" parameters={asked(view)} />
      </section>
      <FundSection context={context} view={view} />
      {!view.building && <ByBuilding context={context} view={view} />}
    </>
  )
}

/** What the property costs against its plan: by category, month and building, the renovation fund apart. */
export const CostsPage = ({ context, view }: PartProps) => {
  const { text } = context
  const isEmpty = view.upkeep.lines.length + view.fund.lines.length === 0 && view.fundAccount === null
  return (
    <Frame context={context} current="boardCosts" title={text.t('board.costs.title')}>
      <BoardHead
        context={context}
        title={text.t('board.costs.title')}
        about={view.building ? text.t('board.costs.ofBuilding', { code: view.building.code }) : null}
      />
      <CostsChoice context={context} view={view} />
      {isEmpty ? (
        <Empty title={text.t('board.costs.none')} body={text.t('board.costs.noneMore')} />
      ) : (
        <Body context={context} view={view} />
      )}
    </Frame>
  )
}
