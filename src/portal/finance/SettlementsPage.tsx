import { Empty } from '../components/Empty'
import { Explain } from '../components/Explain'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { SettlementHead, SettlementsView } from './settlement-view'
import { mayContest, resultWord, settlementName } from './settlement-words'

type PageProps = { context: PageContext; view: SettlementsView }

const Head = ({ text }: { text: PortalText }) => (
  <>
    <HeadCell>{text.t('settlements.what')}</HeadCell>
    <HeadCell>{text.t('settlements.issued')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.advances')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.cost')}</HeadCell>
    <HeadCell className="r">{text.t('settlements.result')}</HeadCell>
  </>
)

const note = ({ text, todayOn }: PageContext, head: SettlementHead, account: string | null): string =>
  [
    account && text.t('accounts.one', { code: account }),
    head.document && text.t('entry.document', { document: head.document }),
    mayContest(head, todayOn) &&
      text.t('settlements.contestBy', { date: text.dateShort(head.contestUntilOn ?? '') }),
  ]
    .filter(Boolean)
    .join(', ')

const SettlementRow = ({
  context,
  head,
  account,
}: {
  context: PageContext
  head: SettlementHead
  account: string | null
}) => {
  const { text, link } = context
  return (
    <Row>
      <RowHead note={note(context, head, account)}>
        <a href={link(`/settlements/${head.id}`)}>{settlementName(text, head)}</a>
      </RowHead>
      <Cell className="nw num" label={text.t('settlements.issued')}>
        {text.dateShort(head.issuedOn)}
      </Cell>
      <Cell className="r" label={text.t('settlements.advances')}>
        {text.money(head.advancesGr)}
      </Cell>
      <Cell className="r" label={text.t('settlements.cost')}>
        {text.money(head.costGr)}
      </Cell>
      <Cell className="r" label={text.t('settlements.result')}>
        <span className="state">
          <small>{resultWord(text, head.resultGr)}</small> {text.money(head.resultGr)}
        </span>
      </Cell>
    </Row>
  )
}

/** Every settlement of the place, newest first, with what was paid in advance, what it cost and the difference. */
export const SettlementsPage = ({ context, view }: PageProps) => {
  const { text } = context
  const { accounts, settlements } = view
  const codeOf = (head: SettlementHead): string | null =>
    accounts.length > 1 ? (accounts.find(({ id }) => id === head.accountId)?.code ?? null) : null
  return (
    <Frame context={context} current="settlements" title={text.t('settlements.title')}>
      <div>
        <h1>{text.t('settlements.title')}</h1>
        <p className="head-line soft">{sentences(text.t('settlements.intro'), asOf(text, view.asOfAt))}</p>
      </div>
      {settlements.length === 0 ? (
        <Empty title={text.t('settlements.none')} body={text.t('settlements.noneMore')} />
      ) : (
        <ReflowTable caption={text.t('settlements.caption')} head={<Head text={text} />}>
          <TableBody>
            {settlements.map((head) => (
              <SettlementRow key={head.id} context={context} head={head} account={codeOf(head)} />
            ))}
          </TableBody>
        </ReflowTable>
      )}
      <Explain summary={text.t('settlements.term')}>
        <p>{text.t('settlements.termWhy')}</p>
      </Explain>
    </Frame>
  )
}
