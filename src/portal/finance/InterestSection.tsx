import { Explain } from '../components/Explain'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import type { InterestLine, InterestPart } from './balance-view'
import { entryTitle } from './entry-words'

type SectionProps = { text: PortalText; interest: InterestPart }

const Line = ({ text, line }: { text: PortalText; line: InterestLine }) => (
  <Row>
    <RowHead note={text.t('interest.since', { date: text.dateShort(line.dueOn), days: line.days })}>
      {entryTitle(text, line.name)}
    </RowHead>
    <Cell className="r" label={text.t('interest.principal')}>
      {text.money(line.principalGr)}
    </Cell>
    <Cell className="r" label={text.t('interest.amount')}>
      {text.money(line.amountGr)}
    </Cell>
  </Row>
)

const Head = ({ text }: { text: PortalText }) => (
  <>
    <HeadCell>{text.t('interest.what')}</HeadCell>
    <HeadCell className="r">{text.t('interest.principal')}</HeadCell>
    <HeadCell className="r">{text.t('interest.amount')}</HeadCell>
  </>
)

const Total = ({ text, interest }: SectionProps) => (
  <>
    <RowHead>{text.t('interest.total')}</RowHead>
    <Cell className="r" label={text.t('interest.principal')}>
      {text.money(interest.principalGr)}
    </Cell>
    <Cell className="r" label={text.t('interest.amount')}>
      {text.money(interest.amountGr)}
    </Cell>
  </>
)

/** Statutory interest accrued to today, apart from the balance: on what, since when, by which rates. */
export const InterestSection = ({ text, interest }: SectionProps) => (
  <section id="interest">
    <h2>{text.t('interest.title', { date: text.date(interest.onDate) })}</h2>
    <p>{text.t('interest.lead', { amount: text.money(interest.amountGr) })}</p>
    <ReflowTable
      caption={text.t('interest.caption')}
      head={<Head text={text} />}
      foot={<Total text={text} interest={interest} />}
    >
      <TableBody>
        {interest.lines.map((line) => (
          <Line key={line.name.id} text={text} line={line} />
        ))}
      </TableBody>
    </ReflowTable>
    <Explain summary={text.t('interest.term')}>
      <p>{text.t('interest.why')}</p>
      <ul>
        {interest.rates.map(({ fromOn, percent }) => (
          <li key={fromOn + percent}>
            {text.t('interest.rate', { date: text.dateShort(fromOn), percent: text.quantity(percent, 2) })}
          </li>
        ))}
      </ul>
    </Explain>
  </section>
)
