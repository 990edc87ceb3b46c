import { optionLabel } from '@/collections/messages/labels'
import { catalogue, quantityKinds, type QuantityKind } from '@/src/domain/finance/charging/catalogue'
import {
  MOST_RATES,
  rateComponents,
  type CommunityForm,
} from '@/src/services/register/new-community/community-form'
import type { Say } from '../say'

const optionOf = (say: Say, field: 'component' | 'quantity', value: string): string => {
  const label = optionLabel('rates', field, value)
  return say.language.startsWith('en') ? label.en : say.language.startsWith('uk') ? label.uk : label.pl
}

const isUsed = (kind: QuantityKind): boolean =>
  Object.values(catalogue).some(({ quantities }) => (quantities as readonly QuantityKind[]).includes(kind))

/** A row a rate: the component, złoty, and what it is multiplied by where that is not the usual. */
export const RateRows = ({ say, form }: { say: Say; form: CommunityForm | null }) => (
  <table>
    <thead>
      <tr>
        {(['component', 'rate', 'quantity'] as const).map((name) => (
          <th key={name} scope="col">
            {say(`community.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {Array.from({ length: MOST_RATES }, (_, index) => (
        <RateRow key={index} say={say} index={index} typed={form?.rates[index]} />
      ))}
    </tbody>
  </table>
)

type RowProps = { say: Say; index: number; typed: CommunityForm['rates'][number] | undefined }

const RateRow = ({ say, index, typed }: RowProps) => (
  <tr>
    <td>
      <Choice
        {...{ say, index, field: 'component', options: rateComponents }}
        value={typed?.component ?? rateComponents[index] ?? ''}
      />
    </td>
    <td>
      <input
        type="text"
        name="rate[]"
        inputMode="decimal"
        aria-label={`${say('community.rate')} ${index + 1}`}
        defaultValue={typed?.rate ?? ''}
        maxLength={20}
        autoComplete="off"
      />
    </td>
    <td>
      <Choice
        {...{ say, index, field: 'quantity', options: quantityKinds.filter(isUsed) }}
        value={typed?.quantity ?? ''}
        empty={say('community.usual')}
      />
    </td>
  </tr>
)

type ChoiceProps = {
  say: Say
  index: number
  field: 'component' | 'quantity'
  options: readonly string[]
  value: string
  empty?: string
}

const Choice = ({ say, index, field, options, value, empty }: ChoiceProps) => (
  <select name={`${field}[]`} aria-label={`${say(`community.${field}`)} ${index + 1}`} defaultValue={value}>
    {empty && <option value="">{empty}</option>}
    {options.map((one) => (
      <option key={one} value={one}>
        {optionOf(say, field, one)}
      </option>
    ))}
  </select>
)
