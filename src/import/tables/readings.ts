import { flagFallingReadings } from '../apply/apply-readings'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { decimal } from '../cells/numbers'
import { code } from '../cells/texts'
import { judgeReadings } from '../judge/judge-readings'
import { takeDayOff } from '../judge/reading-dates'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const kind = choice({
  resident: ['mieszkaniec'],
  administration: ['administracja'],
  remote: ['zdalny'],
  estimated: ['szacunkowy'],
  initial: ['poczatkowy'],
  final: ['koncowy'],
  settlement: ['rozliczeniowy'],
  control: ['kontrolny'],
})

export const readings: TableSpec = {
  name: 'readings',
  alias: 'odczyty',
  stored: 'meter_readings',
  columns: [
    community,
    { name: 'meter', alias: 'licznik', type: code, key: true, stored: 'meter_id', references: 'meters' },
    { name: 'date', alias: 'data', type: day, key: true, stored: 'read_on' },
    {
      name: 'kind',
      alias: 'typ',
      type: kind,
      key: true,
      stored: 'kind',
      enumType: 'enum_meter_readings_kind',
    },
    { name: 'value', alias: 'stan', type: decimal(3, 11), stored: 'value' },
  ],
  // What waits for a decision or was turned down is no reading yet.
  exported: { only: `t.status = 'accepted'` },
  beforeJudge: takeDayOff,
  judge: judgeReadings,
  extras: [{ stored: 'premises_id', onInsert: 'w."meter.premises"', onUpdate: null }],
  afterApply: flagFallingReadings,
}
