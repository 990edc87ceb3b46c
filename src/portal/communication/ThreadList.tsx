import type { PortalText } from '../text/portal-text'
import type { ThreadMessage } from './conversations-view'

type MessageProps = { text: PortalText; message: ThreadMessage }

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024))

const authorOf = ({ text, message: { author, name } }: MessageProps): string => {
  if (author === 'resident') return text.t('messages.fromMe')
  return name ? text.t('messages.fromStaffNamed', { name }) : text.t('messages.fromStaff')
}

const Message = (props: MessageProps) => {
  const { text, message } = props
  return (
    <li className="event">
      <time dateTime={message.at}>{`${text.instantDate(message.at)}, ${text.instantTime(message.at)}`}</time>
      <div className="event-body">
        <h3>{authorOf(props)}</h3>
        {message.body.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index} className="said">
            {text.set(paragraph)}
          </p>
        ))}
        {message.files.length > 0 && (
          <ul className="files plain">
            {message.files.map(({ id, name, size }) => (
              <li key={id}>
                <a href={`/files/${id}`}>
                  <span>{name}</span> <small>{text.t('messages.kilobytes', { size: kilobytes(size) })}</small>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** What was said, first to last. */
export const ThreadList = ({ text, messages }: { text: PortalText; messages: ThreadMessage[] }) => (
  <ol className="timeline plain">
    {messages.map((message) => (
      <Message key={message.id} text={text} message={message} />
    ))}
  </ol>
)
