import { componentCodes } from '@/src/domain/finance/charging/catalogue'
import { decimalText } from '@/src/domain/finance/decimal'
import { settlementMethods } from '@/src/domain/finance/settling/settle-cost'
import { optionLabel } from '@/collections/messages/labels'
import type { StoredItem } from '@/src/services/finance/settling/settlement-terms'
import type { Say } from '../say'
import type { Component } from './SettlementForm'

type Props = { row: number; say: Say; item: StoredItem | null; components: readonly Component[] }

/** One cost: what it is, how much, how it is shared, and whose advances it takes in. */
export function CostRow({ row, say, item, components }: Props) {
  return (
    <fieldset className="cost">
      <legend>{say('media.costRow', { number: row + 1 })}</legend>
      <Choices row={row} say={say} item={item} />
      <label>
        {say('media.name')}
        <input type="text" name={`name${row}`} defaultValue={item?.name} maxLength={250} />
      </label>
      <label>
        {say('media.cost')}
        <input
          type="text"
          inputMode="decimal"
          name={`cost${row}`}
          defaultValue={item ? decimalText(BigInt(item.costGr), 2).replace('.', ',') : undefined}
        />
      </label>
      {item === null && (
        <label>
          {say('media.fixed')}
          <input type="text" inputMode="numeric" name={`fixed${row}`} maxLength={3} />
        </label>
      )}
      {/* A draft says which advances it takes in; a new row takes in those of its own component. */}
      {item && <input type="hidden" name={`advancesNone${row}`} value="1" />}
      {components.length > 0 && (
        <fieldset className="ticks">
          <legend>{say('media.advances')}</legend>
          {components.map(({ component, name }) => (
            <label key={component}>
              <input
                type="checkbox"
                name={`advances${row}[]`}
                value={component}
                defaultChecked={item?.advanceComponents.includes(component)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}

function Choices({ row, say, item }: Omit<Props, 'components'>) {
  const language = say.language.startsWith('en') ? 'en' : say.language.startsWith('uk') ? 'uk' : 'pl'
  return (
    <>
      <label>
        {say('media.component')}
        <select name={`component${row}`} defaultValue={item?.component ?? ''}>
          <option value="" />
          {componentCodes.map((code) => (
            <option key={code} value={code}>
              {optionLabel('rates', 'component', code)[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('media.method')}
        <select name={`method${row}`} defaultValue={item?.method ?? 'meter'}>
          {settlementMethods.map((method) => (
            <option key={method} value={method}>
              {say(`method.${method}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
