import { moveNeeds, nextStates } from '@/src/domain/maintenance/fault-states'
import { acceptFor } from '@/src/platform/files/file-kinds'
import type { FaultDesk } from '@/src/services/maintenance/fault-desk'
import type { FaultsContext } from './context'
import { contractorOptions } from './Insurance'
import { Choice, named, optionsOf } from './parts'
import { ReportForm } from './ReportForm'

type FormsProps = { context: FaultsContext; desk: FaultDesk }

const MoveForm = ({ context: { say, keeper, asked }, desk }: FormsProps) => {
  const next = nextStates(desk.status, keeper.actor.role).filter(
    (to) => moveNeeds(desk.status, to) !== 'report',
  )
  if (next.length === 0) return null
  return (
    <form method="post" action="/api/faults/move">
      <input type="hidden" name="fault" value={desk.id} />
      <Choice name="to" label={say('move.to')} value={asked('to')} options={optionsOf(say, 'status', next)} />
      <label className="wide">
        {say('move.note')}
        <textarea name="note" rows={3} maxLength={2000} defaultValue={asked('note')} />
      </label>
      <button type="submit">{say('move.act')}</button>
    </form>
  )
}

const VisitForm = ({ context: { say, todayOn, asked }, desk }: FormsProps) => (
  <form method="post" action="/api/faults/visit">
    <input type="hidden" name="fault" value={desk.id} />
    <label>
      {say('visit.on')}
      <input type="date" name="on" required min={todayOn} defaultValue={asked('on')} />
    </label>
    <label>
      {say('visit.time')}
      <input type="time" name="time" required defaultValue={asked('time')} />
    </label>
    <label className="wide">
      {say('visit.note')}
      <input type="text" name="note" maxLength={500} />
    </label>
    <button type="submit" className="quiet">
      {say('visit.act')}
    </button>
  </form>
)

const HandOutForm = ({ context, desk }: FormsProps) => {
  const { say, choices } = context
  const here = <T extends { communities: string[] }>(rows: T[]): T[] =>
    rows.filter(({ communities }) => communities.length === 0 || communities.includes(desk.communityId))
  return (
    <form method="post" action="/api/faults/hand-out">
      <input type="hidden" name="faults[]" value={desk.id} />
      <input type="hidden" name="back" value={desk.id} />
      <Choice
        name="staff"
        label={say('bulk.assign')}
        empty={say('bulk.keep')}
        options={named(here(choices.staff))}
      />
      <Choice
        name="contractor"
        label={say('bulk.contractor')}
        empty={say('bulk.keep')}
        options={contractorOptions(context, here(choices.contractors))}
      />
      <button type="submit" className="quiet">
        {say('bulk.act')}
      </button>
    </form>
  )
}

const CommentForm = ({ context: { say, asked }, desk }: FormsProps) => (
  <form method="post" action="/api/faults/comment" encType="multipart/form-data">
    <input type="hidden" name="fault" value={desk.id} />
    <label className="wide">
      {say('comment.body')}
      <textarea name="body" rows={3} maxLength={5000} required defaultValue={asked('body')} />
    </label>
    <label>
      {say('comment.photos')}
      <input type="file" name="photos" multiple accept={acceptFor('photo')} />
    </label>
    <div className="ticks">
      <label>
        <input type="checkbox" name="internal" />
        {say('comment.internal')}
      </label>
    </div>
    <button type="submit" className="quiet">
      {say('comment.act')}
    </button>
  </form>
)

/** What may be done with the fault now, each in a form of its own. */
export const DeskForms = (props: FormsProps) => {
  const { context, desk } = props
  const { say, keeper } = context
  const next = nextStates(desk.status, keeper.actor.role)
  const mayFinish = next.some((to) => moveNeeds(desk.status, to) === 'report')
  const isOver = next.length === 0 && desk.status === 'closed'
  return (
    <>
      {next.length > 0 && (
        <section>
          <h2>{say('move.title')}</h2>
          <MoveForm {...props} />
        </section>
      )}
      {mayFinish && (
        <section>
          <h2>{say('report.title')}</h2>
          <ReportForm context={context} desk={desk} />
        </section>
      )}
      {!isOver && (
        <section>
          <h2>{say('visit.title')}</h2>
          <VisitForm {...props} />
          {keeper.isOffice && <HandOutForm {...props} />}
        </section>
      )}
      <section>
        <h2>{say('comment.title')}</h2>
        <CommentForm {...props} />
      </section>
    </>
  )
}
