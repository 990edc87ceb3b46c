import { componentCodes, quantityKinds } from '@/src/domain/finance/charging/catalogue'
import { defineCollection } from '../define'
import { choice, civilDate, community, decimal, reference, text } from '../fields'
import { isFirstOfMonth } from '../validators'
import { premisesUses } from '../register/Premises'
import { checkRate, endFormerRate, fillRate } from './rate-hooks'

/**
 * Rates of a community's advances, where the portal keeps the books. Without premises, building or use a rate is
 * everybody's; an individual one beats it. Once a month was charged by a rate only its end may be moved (database
 * trigger): what changes is a new rate, and a correction of the months it reaches back to.
 */
export const Rates = defineCollection({
  slug: 'rates',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'rate', 'quantity', 'premises', 'use', 'validFromOn', 'validToOn', 'community'],
    group: 'finance',
  },
  defaultSort: '-validFromOn',
  indexes: [{ fields: ['community', 'component', 'validFromOn'] }],
  hooks: { beforeValidate: [fillRate], beforeChange: [checkRate, endFormerRate] },
  fields: [
    community(),
    choice('component', componentCodes),
    text('name', { required: true }),
    choice('quantity', quantityKinds),
    text('unit', { required: true, maxLength: 40 }),
    decimal('rate', 14, 6, { required: true }),
    choice('priceKind', ['gross', 'net'], { defaultValue: 'gross' }),
    choice('vatTreatment', ['NP', 'ZW', '0', '5', '8', '23'], { required: false }),
    reference('building', 'buildings'),
    choice('use', premisesUses, { required: false }),
    reference('premises', 'premises'),
    { ...civilDate('validFromOn', { required: true }), validate: isFirstOfMonth },
    { ...civilDate('validToOn'), validate: isFirstOfMonth },
    text('fund'),
    text('basis'),
    { name: 'reason', type: 'textarea', maxLength: 10_000 },
    civilDate('publishedOn'),
  ],
})
