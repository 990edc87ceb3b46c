import { addDays } from '@/src/domain/time/civil-date'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import type { ComparedLine, ComparedNotice } from './advance-view'
import { difference, lineCause, product } from './advance-words'

type NoticeProps = { text: PortalText; notice: ComparedNotice }

/** Without a notice before it there is nothing to compare; the basis stands in place of the change. */
const columns = (notice: ComparedNotice): number => (notice.previous ? 4 : 3)

const Head = ({ text, notice }: NoticeProps) => (
  <>
    <HeadCell>{text.t('advance.component')}</HeadCell>
    {notice.previous && (
      <HeadCell className="r">
        {text.t('advance.until', { date: text.dateShort(addDays(notice.validFromOn, -1)) })}
      </HeadCell>
    )}
    <HeadCell className="r">
      {notice.previous
        ? text.t('advance.since', { date: text.dateShort(notice.validFromOn) })
        : text.t('advance.amountColumn')}
    </HeadCell>
    <HeadCell className="after">
      {text.t(notice.previous ? 'advance.changeAndCause' : 'advance.basisColumn')}
    </HeadCell>
  </>
)

const Change = ({ text, line }: { text: PortalText; line: ComparedLine }) => {
  const cause = lineCause(text, line)
  return (
    <Cell
      className={line.change === 'unchanged' ? 'after change same' : 'after change'}
      label={text.t('advance.changeAndCause')}
      note={
        <>
          {cause}
          {line.before && line.change !== 'unchanged' && (
            <span className="only-narrow">
              , {text.t('advance.was', { amount: text.money(line.before.amountGr) })}
            </span>
          )}
        </>
      }
    >
      {line.change === 'unchanged' ? (
        <span className="soft">{text.t('advance.unchanged')}</span>
      ) : (
        difference(text, line.differenceGr)
      )}
    </Cell>
  )
}

const Line = ({ text, notice, line }: NoticeProps & { line: ComparedLine }) => (
  <Row>
    <RowHead>{text.set((line.after ?? line.before)?.name ?? line.component)}</RowHead>
    {notice.previous && (
      <Cell
        className="r was"
        label={text.t('advance.until', { date: '' })}
        note={line.before && product(text, line.before)}
      >
        {line.before ? text.money(line.before.amountGr) : null}
      </Cell>
    )}
    <Cell
      className="r now"
      label={text.t('advance.amountColumn')}
      note={line.after && product(text, line.after)}
    >
      {line.after ? <b>{text.money(line.after.amountGr)}</b> : null}
    </Cell>
    {notice.previous ? (
      <Change text={text} line={line} />
    ) : (
      <Cell className="after change" label={text.t('advance.basisColumn')}>
        {line.after?.basis ? text.set(line.after.basis) : null}
      </Cell>
    )}
  </Row>
)

const Total = ({ text, notice }: NoticeProps) => (
  <>
    <RowHead>{text.t('advance.total')}</RowHead>
    {notice.previous && <Cell className="r was">{text.money(notice.previous.totalGr)}</Cell>}
    <Cell className="r now" label={text.t('advance.total')}>
      {text.money(notice.totalGr)}
    </Cell>
    {notice.previous ? (
      <Cell className="after change" label={text.t('advance.changeAndCause')}>
        {difference(text, notice.differenceGr)}
      </Cell>
    ) : (
      <Cell />
    )}
  </>
)

/** The components of a notice by fund: quantity × rate = amount, beside the notice before it with the causes. */
export const NoticeTable = ({ text, notice }: NoticeProps) => (
  <ReflowTable
    brief
    caption={text.t('advance.caption')}
    head={<Head text={text} notice={notice} />}
    foot={<Total text={text} notice={notice} />}
  >
    {notice.groups.map(({ fund, lines }) => (
      <TableBody
        key={fund ?? ''}
        name={fund ? text.set(fund) : notice.groups.length > 1 ? text.t('advance.otherCosts') : undefined}
        columns={columns(notice)}
      >
        {lines.map((line) => (
          <Line key={line.component} text={text} notice={notice} line={line} />
        ))}
      </TableBody>
    ))}
  </ReflowTable>
)
