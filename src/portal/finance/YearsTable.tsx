import { State } from '../components/State'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { YearSums, YearsView } from './years-view'

const columns = ['chargesGr', 'settlementsGr', 'interestGr', 'otherGr'] as const

/** Columns without any amount in all years are left out. */
const shownColumns = (years: readonly YearSums[]) =>
  columns.filter((column) => column === 'chargesGr' || years.some((year) => year[column] !== 0))

/** What a year added, or took off where below zero: said in a word. */
const Amount = ({ text, gr }: { text: PortalText; gr: number }) =>
  gr < 0 ? (
    <span className="state">
      <small>{text.t('word.deducted')}</small> {text.money(gr)}
    </span>
  ) : (
    text.money(gr)
  )

type RowProps = { context: PageContext; view: YearsView; year: YearSums }

const YearRow = ({ context: { text, link }, view, year }: RowProps) => {
  const href = link('/balance', {
    account: view.accounts.length > 1 ? view.account.id : null,
    year: year.year,
  })
  return (
    <Row>
      <RowHead>
        <a href={`${href}#entries`}>
          {year.year}
          <span className="vh"> {text.t('years.seeEntries')}</span>
        </a>
      </RowHead>
      <Cell className="r" label={text.t('years.opening')}>
        <State text={text} balanceGr={year.openingGr} />
      </Cell>
      {shownColumns(view.years).map((column) => (
        <Cell key={column} className="r" label={text.t(`years.${column}`)}>
          {year[column] === 0 ? null : <Amount text={text} gr={year[column]} />}
        </Cell>
      ))}
      <Cell className="r" label={text.t('years.paymentsGr')}>
        {text.money(year.paymentsGr)}
      </Cell>
      <Cell className="r" label={text.t('years.closing')}>
        <State text={text} balanceGr={year.closingGr} />
      </Cell>
    </Row>
  )
}

/** One row a year, newest first: how it began, what was added and paid, how it ended. */
export const YearsTable = ({ context, view }: { context: PageContext; view: YearsView }) => {
  const { text } = context
  return (
    <ReflowTable
      caption={text.t('years.caption')}
      head={
        <>
          <HeadCell>{text.t('years.year')}</HeadCell>
          <HeadCell className="r">{text.t('years.opening')}</HeadCell>
          {shownColumns(view.years).map((column) => (
            <HeadCell key={column} className="r">
              {text.t(`years.${column}`)}
            </HeadCell>
          ))}
          <HeadCell className="r">{text.t('years.paymentsGr')}</HeadCell>
          <HeadCell className="r">{text.t('years.closing')}</HeadCell>
        </>
      }
    >
      <TableBody>
        {view.years.map((year) => (
          <YearRow key={year.year} context={context} view={view} year={year} />
        ))}
      </TableBody>
    </ReflowTable>
  )
}
