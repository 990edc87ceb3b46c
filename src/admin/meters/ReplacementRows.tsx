import type { MeterInPlace } from '@/src/services/meters/meters-in-place'
import { dayOf, stateOf, type MetersContext } from './context'

type Typed = { final: string; serial: string; initial: string }

/** What was typed before the form came back, by meter. */
function typedRows({ asked }: MetersContext): Map<string, Typed> {
  const list = (name: string): string[] => asked(`typed-${name}`).split('|')
  const [final, serial, initial] = [list('final'), list('serial'), list('initial')]
  return new Map(
    list('meter').map((id, index) => [
      id,
      { final: final[index] ?? '', serial: serial[index] ?? '', initial: initial[index] ?? '' },
    ]),
  )
}

type CellProps = { name: string; label: string; value: string; numeric?: boolean; placeholder?: string }

const Cell = ({ name, label, value, numeric, placeholder }: CellProps) => (
  <td>
    <input
      type="text"
      name={name}
      aria-label={label}
      defaultValue={value}
      inputMode={numeric ? 'decimal' : undefined}
      placeholder={placeholder}
      autoComplete="off"
    />
  </td>
)

/** A row a meter; the tabulator goes from cell to cell. Rows left empty stay as they are. */
export function ReplacementRows({ context, meters }: { context: MetersContext; meters: MeterInPlace[] }) {
  const { say } = context
  const typed = typedRows(context)
  return (
    <table>
      <thead>
        <tr>
          <th>{say('replacement.old')}</th>
          <th>{say('replacement.last')}</th>
          <th>{say('replacement.final')}</th>
          <th>{say('replacement.serial')}</th>
          <th>{say('replacement.initial')}</th>
        </tr>
      </thead>
      <tbody>
        {meters.map((meter) => (
          <ReplacementRow key={meter.id} say={say} meter={meter} typed={typed.get(meter.id)} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { say: MetersContext['say']; meter: MeterInPlace; typed: Typed | undefined }

const ReplacementRow = ({ say, meter, typed }: RowProps) => {
  const label = (text: 'final' | 'serial' | 'initial') => `${say(`replacement.${text}`)}, ${meter.serial}`
  return (
    <tr>
      <th scope="row">
        <input type="hidden" name="meter[]" value={meter.id} />
        {meter.premises ? say('readings.premises', { code: meter.premises }) : say('readings.main')}
        <small>
          {[say(`kind.${meter.kind}`), meter.location, say('readings.serial', { serial: meter.serial })]
            .filter(Boolean)
            .join(', ')}
        </small>
      </th>
      <td>
        <span className="number">{stateOf(meter.last.value, meter)}</span>
        <small>{dayOf(meter.last.readOn)}</small>
      </td>
      <Cell name="final[]" label={label('final')} value={typed?.final ?? ''} numeric />
      <Cell name="serial[]" label={label('serial')} value={typed?.serial ?? ''} />
      <Cell name="initial[]" label={label('initial')} value={typed?.initial ?? ''} numeric placeholder="0" />
    </tr>
  )
}
