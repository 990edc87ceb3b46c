import type { PortalText } from '../text/portal-text'
import { classNames } from './class-names'
import { Tag, type Tone } from './Tag'

export type Task = {
  key: string
  href: string
  title: string
  note?: string | null
  /** Term, a civil date; null: no term. */
  dueOn: string | null
  /** Draws the leaf in brick: a week or less, or passed. */
  soon: boolean
  tag?: { word: string; tone: Tone } | null
}

const Leaf = ({ text, dueOn, soon }: { text: PortalText; dueOn: string | null; soon: boolean }) =>
  dueOn === null ? (
    <span className="leaf leaf--none">
      <span className="leaf-month">{text.t('tasks.noTerm')}</span>
    </span>
  ) : (
    <time className={classNames('leaf', soon && 'leaf--soon')} dateTime={dueOn}>
      <span className="vh">{text.t('tasks.term')} </span>
      <span className="leaf-day">{Number(dueOn.slice(8))}</span>
      <span className="leaf-month">{text.leafMonth(dueOn)}</span>
    </time>
  )

/** What waits: a leaf torn from the calendar, what to do, the state. */
export const TaskList = ({ text, tasks }: { text: PortalText; tasks: Task[] }) => (
  <ul className="tasks">
    {tasks.map((task) => (
      <li key={task.key} className="task">
        <Leaf text={text} dueOn={task.dueOn} soon={task.soon} />
        <div>
          <a href={task.href}>{task.title}</a>
          {task.note && <p>{task.note}</p>}
        </div>
        {task.tag && <Tag tone={task.tag.tone}>{task.tag.word}</Tag>}
      </li>
    ))}
  </ul>
)
