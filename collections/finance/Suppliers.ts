import { defineCollection } from '../define'
import { civilDate, text } from '../fields'
import { isNip, isNrb, isRegon } from '../validators'

/**
 * Who a community buys from. A supplier serves several communities and so belongs to none; what each bought of him
 * stands in its invoices. Only business data: of a sole trader as well.
 */
export const Suppliers = defineCollection({
  slug: 'suppliers',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'nip', 'nrb', 'contract'],
    listSearchableFields: ['name', 'code', 'nip'],
    group: 'finance',
  },
  defaultSort: 'name',
  fields: [
    text('code', { required: true, maxLength: 100, unique: true }),
    text('name', { required: true, maxLength: 10_000 }),
    { ...text('nip'), validate: isNip },
    { ...text('regon'), validate: isRegon },
    text('address', { maxLength: 500 }),
    { ...text('nrb'), validate: isNrb },
    civilDate('nrbCheckedOn'),
    text('contract'),
  ],
})
