import { Banner } from '../components/Banner'
import { BarList } from '../components/BarList'
import { Empty } from '../components/Empty'
import { Explain } from '../components/Explain'
import { Figure } from '../components/Figure'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import type { PortalText } from '../text/portal-text'
import { AccountLinks } from './AccountLinks'
import type { AccountHead } from './account-head'
import type { AdvanceView, ComparedNotice } from './advance-view'
import { difference, reasonNote, reasonTitle } from './advance-words'
import { NoticeTable } from './NoticeTable'

/** More causes than this say less than the table below them. */
const REASONS_SHOWN = 6

const compared = (text: PortalText, notice: ComparedNotice): string => {
  if (!notice.previous) return text.t('advance.from', { date: text.date(notice.validFromOn) })
  const { differenceGr } = notice
  if (differenceGr === 0) return text.t('advance.same')
  return text.t(differenceGr > 0 ? 'advance.more' : 'advance.less', { amount: text.money(differenceGr) })
}

const Reasons = ({ text, notice }: { text: PortalText; notice: ComparedNotice }) => {
  const { reasons, differenceGr } = notice
  if (differenceGr === 0 || reasons.length === 0) return null
  return (
    <section>
      <h2>
        {text.t(differenceGr > 0 ? 'advance.whyMore' : 'advance.whyLess', {
          amount: text.money(differenceGr),
        })}
      </h2>
      <BarList
        caption={text.t('advance.reasonsCaption')}
        bars={reasons.slice(0, REASONS_SHOWN).map((reason, index) => ({
          key: `${index}`,
          label: reasonTitle(text, reason),
          note: reasonNote(text, reason),
          amount: difference(text, reason.differenceGr),
          size: Math.abs(reason.differenceGr),
        }))}
      />
    </section>
  )
}

type NoticeProps = { context: PageContext; account: AccountHead; notice: ComparedNotice }

const NoticeLink = ({ context: { text, link }, account, notice }: NoticeProps) => (
  <p className="actions no-print">
    <a href={link('/advance/notice', { account: account.id, from: notice.validFromOn })} download>
      {text.t('documents.saveNotice')}
    </a>
  </p>
)

const Future = ({ context, account, notice }: NoticeProps) => {
  const { text } = context
  return (
    <section id={`from-${notice.validFromOn}`}>
      <h2>
        {text.t('advance.future', {
          date: text.date(notice.validFromOn),
          amount: text.money(notice.totalGr),
        })}
      </h2>
      <p>{compared(text, notice)}.</p>
      <NoticeTable text={text} notice={notice} />
      <NoticeLink context={context} account={account} notice={notice} />
    </section>
  )
}

const Current = ({ context, account, notice }: NoticeProps) => {
  const { text, link, place } = context
  return (
    <>
      <Figure
        word={text.t(place?.isCurrent === false ? 'advance.monthlyLast' : 'advance.monthly')}
        amount={text.money(notice.totalGr)}
        when={compared(text, notice)}
      />
      <Reasons text={text} notice={notice} />
      <section>
        <h2>{text.t('advance.parts')}</h2>
        <NoticeTable text={text} notice={notice} />
        <NoticeLink context={context} account={account} notice={notice} />
        <Explain summary={text.t('advance.mediaTerm')}>
          <p>{text.t('advance.mediaWhy')}</p>
        </Explain>
        {place?.rights.parameters && (
          <p className="actions">
            <a href={`${link('/record')}#parameters`}>{text.t('advance.checkData')}</a>
          </p>
        )}
      </section>
    </>
  )
}

/** The advance in force, why it changed, what makes it up, and what is announced for later. */
export const AdvancePage = ({ context, view }: { context: PageContext; view: AdvanceView }) => {
  const { text } = context
  const { account, accounts, current, future } = view
  const [next] = future
  return (
    <Frame context={context} current="advance" title={text.t('advance.title')}>
      <div>
        <h1>{text.t('advance.title')}</h1>
        <p className="head-line soft">
          {sentences(
            placeName(text, { code: account.premisesCode, use: account.premisesUse }),
            accounts.length > 1 && text.t('accounts.one', { code: account.code }),
            current && text.t('advance.inForce', { date: text.date(current.validFromOn) }),
            asOf(text, view.asOfAt),
          )}
        </p>
      </div>
      <AccountLinks context={context} accounts={accounts} currentId={account.id} path="/advance" />
      {next && (
        <Banner
          kind={text.t('advance.futureKind')}
          title={text.t('advance.future', {
            date: text.date(next.validFromOn),
            amount: text.money(next.totalGr),
          })}
        >
          <p className="actions">
            <a href={`#from-${next.validFromOn}`}>{text.t('advance.futureAction')}</a>
          </p>
        </Banner>
      )}
      {current && <Current context={context} account={account} notice={current} />}
      {future.map((notice) => (
        <Future key={notice.validFromOn} context={context} account={account} notice={notice} />
      ))}
      {!current && !next && <Empty title={text.t('advance.none')} body={text.t('advance.noneMore')} />}
    </Frame>
  )
}
