import type { BalanceMonth } from '@/src/domain/meters/reading-balance'
import { Empty } from '../../components/Empty'
import { Explain } from '../../components/Explain'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Frame } from '../../frame/Frame'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import { balanceWords, mainName, unitsWords } from './balance-words'
import type { MainMeter } from './read-reading-balance'

type PartProps = { context: BoardContext; main: MainMeter }

const Heads = ({ context: { text }, first }: { context: BoardContext; first: string }) => (
  <>
    <HeadCell>{first}</HeadCell>
    <HeadCell className="r">{text.t('board.readings.main')}</HeadCell>
    <HeadCell className="r">{text.t('board.readings.subs')}</HeadCell>
    <HeadCell className="r">{text.t('board.readings.difference')}</HeadCell>
  </>
)

const MainRow = ({ context: { text }, main }: PartProps) => {
  const { total, serial, months } = main
  return (
    <Row>
      <RowHead note={text.t('board.readings.serial', { serial })}>{mainName(text, main)}</RowHead>
      {total ? (
        <>
          <Cell className="r" label={text.t('board.readings.main')}>
            {unitsWords(text, main, total.mainUnits)}
          </Cell>
          <Cell className="r" label={text.t('board.readings.subs')}>
            {unitsWords(text, main, total.subUnits)}
          </Cell>
          <Cell className="r" label={text.t('board.readings.difference')}>
            <b>{balanceWords(text, main, total)}</b>
          </Cell>
        </>
      ) : (
        <>
          <Cell />
          <Cell />
          <Cell label={text.t('board.readings.difference')}>
            {text.t(months ? 'board.readings.unread' : 'board.readings.few')}
          </Cell>
        </>
      )}
    </Row>
  )
}

const MonthLine = ({ context: { text }, main, month }: PartProps & { month: BalanceMonth }) => {
  const { period, mainUnits, subUnits, missing } = month
  return (
    <Row>
      <RowHead note={missing > 0 ? text.t('board.readings.incomplete', { count: missing }) : undefined}>
        {text.month(period)}
      </RowHead>
      <Cell className="r" label={text.t('board.readings.main')}>
        {mainUnits === null ? text.t('board.readings.unread') : unitsWords(text, main, mainUnits)}
      </Cell>
      <Cell className="r" label={text.t('board.readings.subs')}>
        {unitsWords(text, main, subUnits)}
      </Cell>
      <Cell className="r" label={text.t('board.readings.difference')}>
        {mainUnits === null || missing > 0 ? '—' : balanceWords(text, main, { mainUnits, subUnits })}
      </Cell>
    </Row>
  )
}

const ByMonth = ({ context, main }: PartProps) => {
  const name = mainName(context.text, main)
  return (
    <Explain summary={context.text.t('board.readings.byMonth', { name })}>
      <ReflowTable
        tight
        caption={name}
        captionHidden
        head={<Heads context={context} first={context.text.t('board.month')} />}
      >
        <TableBody>
          {main.months?.map((month) => (
            <MonthLine key={month.period} context={context} main={main} month={month} />
          ))}
        </TableBody>
      </ReflowTable>
    </Explain>
  )
}

/** What the main meters counted against the meters behind them: of all main meters, then of each month by month. */
export const ReadingsPage = ({ context, mains }: { context: BoardContext; mains: MainMeter[] }) => {
  const { text } = context
  return (
    <Frame context={context} current="boardReadings" title={text.t('board.readings.title')}>
      <BoardHead context={context} title={text.t('board.readings.title')} />
      {mains.length === 0 ? (
        <Empty title={text.t('board.readings.none')} body={text.t('board.readings.noneMore')} />
      ) : (
        <>
          <p>{text.t('board.readings.intro')}</p>
          <section>
            <h2>{text.t('board.readings.overview')}</h2>
            <ReflowTable
              caption={text.t('board.readings.caption')}
              head={<Heads context={context} first={text.t('board.readings.meter')} />}
            >
              <TableBody>
                {mains.map((main) => (
                  <MainRow key={main.id} context={context} main={main} />
                ))}
              </TableBody>
            </ReflowTable>
            {mains.map((main) => main.months && <ByMonth key={main.id} context={context} main={main} />)}
          </section>
          <Downloads context={context} table="readings" />
        </>
      )}
    </Frame>
  )
}
