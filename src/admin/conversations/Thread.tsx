import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { allowed } from '@/access/build'
import { fieldLabel, optionLabel } from '@/collections/messages/labels'
import { translateAdmin } from '@/collections/messages/translate'
import { isParameter } from '@/src/domain/communication/conversations'
import { readStaffThread, type StaffThread, type ThreadEntry } from '@/src/services/communication/read-thread'
import { ApplyChange } from './ApplyChange'

const time = new Intl.DateTimeFormat('pl', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Warsaw',
})

/** What was said in a case, notes of staff marked, and the change asked for with the button that makes it. */
export async function Thread({ data, req }: UIFieldServerProps) {
  const id = (data as { id?: unknown } | undefined)?.id
  if (typeof id !== 'string') return null
  const scope = await allowed(await actorOf(req), 'conversations', 'read')
  if (scope === false) return null
  const { totalDocs } = await req.payload.count({
    collection: 'conversations',
    where: scope === true ? { id: { equals: id } } : { and: [{ id: { equals: id } }, scope] },
    // The scope of the table stands in the filter itself.
    overrideAccess: true,
    req,
  })
  const thread = totalDocs === 1 ? await readStaffThread(id) : null
  if (!thread) return null
  const { language } = req.i18n
  return (
    <div className="lokalenet-thread">
      {thread.change && <Change thread={thread} language={language} id={id} />}
      {thread.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} language={language} />
      ))}
    </div>
  )
}

const Entry = ({ entry, language }: { entry: ThreadEntry; language: string }) => (
  <article className={`thread-entry thread-entry--${entry.author}`}>
    <p>
      <strong>{entry.name}</strong>, {translateAdmin(language, `conversations.by.${entry.author}`)},{' '}
      <time dateTime={entry.at.toISOString()}>{time.format(entry.at)}</time>
    </p>
    <p className="thread-body">{entry.body}</p>
    {entry.files.length > 0 && (
      <ul>
        {entry.files.map((file) => (
          <li key={file.id}>
            <a href={`/files/${file.id}`}>{file.name}</a>
          </li>
        ))}
      </ul>
    )}
  </article>
)

type ChangeProps = { thread: StaffThread; language: string; id: string }

const Change = ({ thread: { change, changeState }, language, id }: ChangeProps) => {
  if (!change) return null
  const words = isParameter(change.field)
    ? optionLabel('premises-parameters', 'name', change.field)
    : fieldLabel('residents', change.field)
  const spoken = language.startsWith('en') ? words.en : language.startsWith('uk') ? words.uk : words.pl
  return (
    <section className="thread-change">
      <h3>{translateAdmin(language, 'conversations.change')}</h3>
      <p>
        {spoken}: {change.current ?? '–'} → <strong>{change.value}</strong>
        {change.validFromOn && `, ${translateAdmin(language, 'conversations.from')} ${change.validFromOn}`}
      </p>
      {changeState === 'pending' && (
        <ApplyChange
          id={id}
          label={translateAdmin(language, 'conversations.apply')}
          failed={translateAdmin(language, 'conversations.failed')}
        />
      )}
    </section>
  )
}
