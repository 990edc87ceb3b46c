import { Empty } from '../components/Empty'
import { ErrorSummary } from '../components/ErrorSummary'
import { Explain } from '../components/Explain'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { AccountLinks } from './AccountLinks'
import { StatementForm } from './StatementForm'
import { readWish, type StatementProblem, type StatementWish } from './statement-wish'
import { YearsTable } from './YearsTable'
import type { YearsView } from './years-view'

type PageProps = { context: PageContext; view: YearsView; wish: StatementWish }

const Years = ({ context, view, wish, problem }: PageProps & { problem: StatementProblem | null }) => {
  const { text } = context
  return (
    <>
      <YearsTable context={context} view={view} />
      <Explain summary={text.t('years.term')}>
        <p>{text.t('years.termWhy')}</p>
      </Explain>
      <section id="statement" className="no-print">
        <h2>{text.t('statement.title')}</h2>
        <p>{text.t('statement.lead')}</p>
        <StatementForm context={context} view={view} wish={wish} problem={problem} />
      </section>
    </>
  )
}

/** Earlier years, one row each, down to every entry; and a statement of any days to keep. */
export const YearsPage = ({ context, view, wish }: PageProps) => {
  const { text } = context
  const { account, accounts, years } = view
  const read = readWish(wish)
  const problem = read.ok ? null : read.problem
  const title = text.t('years.title')
  return (
    <Frame context={context} current="years" title={problem ? `${text.t('errors.prefix')} ${title}` : title}>
      {problem && (
        <ErrorSummary
          title={text.t('statement.refused')}
          errors={[{ field: problem.field, message: text.t(`statement.problem.${problem.code}`) }]}
        />
      )}
      <div>
        <h1>{title}</h1>
        <p className="head-line soft">
          {sentences(
            placeName(text, { code: account.premisesCode, use: account.premisesUse }),
            accounts.length > 1 && text.t('accounts.one', { code: account.code }),
            asOf(text, view.asOfAt),
          )}
        </p>
      </div>
      <AccountLinks context={context} accounts={accounts} currentId={account.id} path="/years" />
      {years.length === 0 ? (
        <Empty title={text.t('balance.noEntries')} body={text.t('balance.noEntriesMore')} />
      ) : (
        <Years context={context} view={view} wish={wish} problem={problem} />
      )}
    </Frame>
  )
}
