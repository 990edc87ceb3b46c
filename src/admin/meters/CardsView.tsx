import type { AdminViewServerProps } from 'payload'
import type { OpenReading } from '@/access/open-readings'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import {
  cardMeters,
  cardWindows,
  findCard,
  type CardWindow,
  type FoundCard,
} from '@/src/services/meters/reading-cards'
import { dayOf, stateOf, type MetersContext } from './context'
import { MetersFrame } from './MetersFrame'

/** Reading cards: printed for a window, and entered code by code without touching the mouse. */
export function CardsView(view: AdminViewServerProps) {
  return <MetersFrame view={view} page={{ title: 'cards.title', intro: 'cards.intro', content }} />
}

async function content(context: MetersContext) {
  const { keeper, asked, say } = context
  const todayOn = todayInWarsaw()
  const windows = await cardWindows(keeper, todayOn)
  const code = asked('code').trim()
  const card = code === '' ? null : await findCard(keeper, code, todayOn)
  const readOn = parseCivilDate(asked('readOn')) ?? (card ? dayWithin(card.window, todayOn) : todayOn)
  return (
    <>
      {card ? (
        <CardForm
          context={context}
          card={card}
          readOn={readOn}
          meters={await cardMeters(card, dayWithin(card.window, readOn))}
        />
      ) : (
        <CodeForm context={context} isUnknown={code !== ''} />
      )}
      <section>
        <h2>{say('cards.print')}</h2>
        {windows.length === 0 && <p>{say('cards.noWindow')}</p>}
        <ul>
          {windows.map((window) => (
            <li key={window.id}>
              <a href={`/api/meter-readings/cards?window=${window.id}`}>{windowName(window)}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const dayWithin = ({ opensOn, lastOn }: CardWindow, day: string): string =>
  day < opensOn ? opensOn : day > lastOn ? lastOn : day

const windowName = ({ community, building, opensOn, lastOn }: CardWindow): string =>
  [community, building, `${dayOf(opensOn)} – ${dayOf(lastOn)}`].filter(Boolean).join(', ')

/** The cursor waits here: type the code, Enter. */
const CodeForm = ({ context: { say, asked }, isUnknown }: { context: MetersContext; isUnknown: boolean }) => (
  <form method="get" action="/admin/reading-cards">
    {isUnknown && asked('problem') === '' && (
      <p role="alert" className="verdict verdict--refused wide">
        {say('error.UNKNOWN_CARD')}
      </p>
    )}
    <input type="hidden" name="readOn" value={asked('readOn')} />
    <label>
      {say('cards.code')}
      <input type="text" name="code" autoFocus autoComplete="off" maxLength={12} />
    </label>
    <button type="submit">{say('cards.next')}</button>
  </form>
)

type CardFormProps = { context: MetersContext; card: FoundCard; readOn: string; meters: OpenReading[] }

/** The card's meters from top to bottom as printed; Enter saves and goes back to the code. */
const CardForm = ({ context: { say, asked }, card, readOn, meters }: CardFormProps) => {
  const typed = asked('typed').split('|')
  return (
    <form className="queue" method="post" action="/api/meter-readings/enter-card">
      <h2>{say('cards.of', { premises: card.premises, street: card.street })}</h2>
      <input type="hidden" name="code" value={card.code} />
      <div className="dates">
        <label>
          {say('cards.readOn')}
          <input
            type="date"
            name="readOn"
            required
            defaultValue={readOn}
            min={card.window.opensOn}
            max={card.window.lastOn}
          />
        </label>
      </div>
      {meters.map((meter, index) => (
        <CardValue
          key={meter.meterId}
          say={say}
          meter={meter}
          typed={typed[index] ?? ''}
          isFirst={index === 0}
        />
      ))}
      <div className="decision">
        <button type="submit">{say('cards.save')}</button>
        <a href="/admin/reading-cards">{say('cards.other')}</a>
      </div>
    </form>
  )
}

type CardValueProps = { say: MetersContext['say']; meter: OpenReading; typed: string; isFirst: boolean }

const CardValue = ({ say, meter, typed, isFirst }: CardValueProps) => (
  <label>
    {[say(`kind.${meter.kind}`), meter.location, meter.serial].filter(Boolean).join(', ')}
    <input type="hidden" name="meter[]" value={meter.meterId} />
    <input
      type="text"
      name="value[]"
      inputMode="decimal"
      autoComplete="off"
      autoFocus={isFirst}
      defaultValue={typed}
    />
    <small>
      {say('cards.last', {
        value: stateOf(meter.context.last.value, meter),
        date: dayOf(meter.context.last.readOn),
      })}
    </small>
  </label>
)
