import { Figure } from '../../components/Figure'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { difference, product } from '../../finance/advance-words'
import { Frame } from '../../frame/Frame'
import { placeName } from '../../register/place-name'
import type { BoardContext } from '../board-context'
import { BoardHead } from '../BoardHead'
import { Holders } from '../Holders'
import type { AccountAdvanceView } from './read-account-advance'

type PartProps = { context: BoardContext; view: AccountAdvanceView }

const Lines = ({ context: { text }, view: { lines, before } }: PartProps) => (
  <ReflowTable
    caption={text.t('board.amounts')}
    head={
      <>
        <HeadCell>{text.t('board.advances.component')}</HeadCell>
        <HeadCell>{text.t('board.advances.reckoned')}</HeadCell>
        <HeadCell className="r">{text.t('board.advances.amount')}</HeadCell>
        <HeadCell className="r">{text.t('board.advances.change')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {lines.map((line) => (
        <Row key={line.component}>
          <RowHead note={line.basis ? text.set(line.basis) : null}>{text.set(line.name)}</RowHead>
          <Cell label={text.t('board.advances.reckoned')}>{product(text, { ...line, fund: null })}</Cell>
          <Cell className="r" label={text.t('board.advances.amount')}>
            {text.amount(line.amountGr)}
          </Cell>
          <Cell className="r" label={text.t('board.advances.change')}>
            {difference(text, line.amountGr - (before[line.component] ?? 0))}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** One account's advance, what it is reckoned from, and whom it stands for. */
export const AccountAdvancePage = ({ context, view }: PartProps) => {
  const { text, link } = context
  const { account, lines, beforeGr, month, holders } = view
  const title = placeName(text, { code: account.premisesCode, use: account.premisesUse })
  const totalGr = lines.reduce((sum, { amountGr }) => sum + amountGr, 0)
  return (
    <Frame context={context} current="boardAdvances" title={title}>
      <BoardHead
        context={context}
        title={title}
        about={text.t('accounts.one', { code: account.code })}
        back={{
          href: link('/board/advances', { month: month.slice(0, 7) }),
          label: text.t('board.advances.title'),
        }}
      />
      <Figure
        word={text.monthTitle(month)}
        amount={text.money(totalGr)}
        when={difference(text, totalGr - beforeGr)}
      />
      <Lines context={context} view={view} />
      <Holders text={text} holders={holders} />
    </Frame>
  )
}
