import { decimalText, unitsAtScale } from '@/src/domain/finance/decimal'
import { unitsOverTheTop } from '@/src/domain/meters/assess-reading'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import { daysBetween } from '@/src/domain/time/civil-date'
import type { QueuedReading } from '@/src/services/meters/reading-queue'
import { dayOf, stateOf } from './context'
import type { Say } from './say'

type RowProps = { row: QueuedReading; say: Say }

const difference = ({ value, last }: QueuedReading): bigint =>
  unitsAtScale(value, READING_SCALE) - unitsAtScale(last.value, READING_SCALE)

/** The use the value means; of a lower one, the use if the counter passed its last figure. */
const Use = ({ row, say }: RowProps) => {
  const units = difference(row)
  const days = daysBetween(row.last.readOn, row.readOn)
  if (units >= 0n)
    return (
      <small>{say('readings.use', { use: stateOf(decimalText(units, READING_SCALE), row), days })}</small>
    )
  const over = unitsOverTheTop(row.last.value, row.value, row.digits)
  return (
    <label className="tick">
      <input type="checkbox" name="rollovers[]" value={row.id} />
      {say('readings.rollover', { use: stateOf(decimalText(over, READING_SCALE), row) })}
    </label>
  )
}

const History = ({ row, say }: RowProps) => (
  <>
    <strong className="number">{stateOf(row.last.value, row)}</strong>
    <small>{dayOf(row.last.readOn)}</small>
    {row.history.length > 1 && (
      <details>
        <summary>{say('readings.history')}</summary>
        <ul>
          {row.history.map((one) => (
            <li key={`${one.readOn} ${one.kind}`}>
              {dayOf(one.readOn)}: {stateOf(one.value, row)}, {say.any('readingKind', one.kind)}
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
)

const Photo = ({ row, say }: RowProps) =>
  row.photoId ? (
    <a href={`/files/${row.photoId}`} target="_blank" rel="noreferrer">
      <img
        src={`/files/${row.photoId}`}
        alt={say('readings.photoOf', { serial: row.serial })}
        loading="lazy"
      />
    </a>
  ) : (
    <small>{say('readings.noPhoto')}</small>
  )

const Value = ({ row, say }: RowProps) => (
  <>
    <strong className="number">{stateOf(row.value, row)}</strong>
    <small>{[dayOf(row.readOn), row.sentBy ?? say('readings.card')].join(', ')}</small>
    <Use row={row} say={say} />
    {row.doubts.map((doubt) => (
      <small key={doubt} className="doubt">
        {say.any('doubt', doubt) ?? doubt}
      </small>
    ))}
  </>
)

/** One reading that waits. The label of the tick is the place, so that a click on it ticks. */
export const QueueRow = ({ row, say }: RowProps) => (
  <tr className={row.doubts.length > 0 ? 'doubted' : undefined}>
    <th scope="row">
      <label className="tick">
        <input type="checkbox" name="readings[]" value={row.id} />
        {row.premises ? say('readings.premises', { code: row.premises }) : say('readings.main')}
      </label>
      <small>{row.community}</small>
    </th>
    <td>
      {say(`kind.${row.kind}`)}
      {row.location && `, ${row.location}`}
      <small>{say('readings.serial', { serial: row.serial })}</small>
    </td>
    <td>
      <Value row={row} say={say} />
    </td>
    <td>
      <History row={row} say={say} />
    </td>
    <td className="photo">
      <Photo row={row} say={say} />
    </td>
  </tr>
)
