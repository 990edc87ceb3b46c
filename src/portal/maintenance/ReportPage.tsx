import { visibilityOf } from '@/src/domain/maintenance/fault-categories'
import { ErrorSummary } from '../components/ErrorSummary'
import { Tag } from '../components/Tag'
import type { RefusedForm } from '../forms/refused-form'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { withQuery } from '../frame/search'
import { faultPlace, faultState } from './fault-words'
import type { FaultRow } from './faults-view'
import { MeToo } from './MeToo'
import type { ReportAim } from './report-places'
import { ReportFields } from './ReportFields'

type ReportProps = {
  context: PageContext
  aim: ReportAim
  /** Faults of the same common part that wait for repair. */
  same: FaultRow[]
  refused: RefusedForm | null
}

const Same = ({ context, row }: { context: PageContext; row: FaultRow }) => {
  const { text, link, todayOn } = context
  const state = faultState(text, row, todayOn)
  return (
    <li className="same">
      <p>
        <a href={link(`/faults/${row.id}`)}>{text.set(row.title)}</a>{' '}
        <Tag tone={state.tone}>{state.word}</Tag>
      </p>
      <p className="note">{`${faultPlace(text, row)}, ${text.date(row.reportedOn)}`}</p>
      {row.isMine || row.isFollowed ? (
        <p className="note">{text.t(row.isMine ? 'faults.mine' : 'faults.followed')}</p>
      ) : (
        <MeToo text={text} faultId={row.id} />
      )}
    </li>
  )
}

const Already = ({ context, same }: Pick<ReportProps, 'context' | 'same'>) =>
  same.length > 0 && (
    <section>
      <h2>{context.text.t('faults.already')}</h2>
      <p>{context.text.t('faults.alreadyMore')}</p>
      <ul className="plain sames">
        {same.map((row) => (
          <Same key={row.id} context={context} row={row} />
        ))}
      </ul>
    </section>
  )

/** Second step of a report: what of this place is known already, then what happened. */
export const ReportPage = ({ context, aim, same, refused }: ReportProps) => {
  const { text } = context
  const { place, category, staircase, floor } = aim
  const title = text.t('faults.report')
  const back = withQuery('/faults/new', { at: 'where', place: place.value, category, staircase, floor })
  const where = [place.name, staircase && text.t('faults.staircase', { name: staircase })]
    .filter(Boolean)
    .join(', ')
  return (
    <Frame context={context} current="faults" title={refused ? text.t('title.error', { title }) : title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <div>
        <a className="back" href={back}>
          {text.t('faults.changePlace')}
        </a>
        <h1>{title}</h1>
        <p className="head-line soft">
          {text.t('faults.about', { place: where, category: text.t(`faults.category.${category}`) })}
        </p>
      </div>
      <Already context={context} same={same} />
      <section>
        {same.length > 0 && <h2>{text.t('faults.other')}</h2>}
        <ReportFields
          text={text}
          aim={aim}
          refused={refused}
          isShown={place.isCommon && visibilityOf(category) === 'building'}
        />
      </section>
    </Frame>
  )
}
