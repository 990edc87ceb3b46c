import { defineCollection } from '../define'
import { civilDate, references, text } from '../fields'
import { isNip } from '../validators'

/**
 * Who repairs: firms and people with contact, licences and insurance. One serves several communities; a manager sees
 * those of his.
 */
export const Contractors = defineCollection({
  slug: 'contractors',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'specialities', 'phone', 'insuredUntilOn', 'licensedUntilOn', 'communities'],
    listSearchableFields: ['name', 'specialities', 'phone', 'nip'],
    group: 'maintenance',
  },
  defaultSort: 'name',
  fields: [
    text('name', { required: true }),
    references('communities', 'communities', { required: true }),
    { ...text('nip', { maxLength: 20 }), validate: isNip },
    text('specialities'),
    text('contactPerson'),
    text('phone', { maxLength: 40 }),
    text('email', { maxLength: 254 }),
    text('contractNumber', { maxLength: 100 }),
    text('responseTime'),
    civilDate('insuredUntilOn'),
    text('insuranceNumber', { maxLength: 100 }),
    text('licences'),
    civilDate('licensedUntilOn'),
    civilDate('endedOn'),
    { name: 'note', type: 'textarea', maxLength: 2000 },
  ],
})
