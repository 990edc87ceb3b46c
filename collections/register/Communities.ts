import { defineCollection } from '../define'
import { choice, text, whole } from '../fields'
import { isNip, isNrb, isRegon } from '../validators'
import { communityEndpoints } from './community-endpoints'

/** A wspólnota mieszkaniowa or a cooperative: the outermost scope of everything. */
export const Communities = defineCollection({
  slug: 'communities',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['code', 'name', 'street', 'city', 'dataAsOfAt'],
    group: 'register',
  },
  endpoints: communityEndpoints,
  defaultSort: 'code',
  fields: [
    text('code', { required: true, unique: true, maxLength: 100 }),
    choice('kind', ['condominium', 'cooperative']),
    text('name', { required: true }),
    text('shortName', { maxLength: 20 }),
    { ...text('nip'), validate: isNip },
    { ...text('regon'), validate: isRegon },
    text('street', { required: true }),
    text('postalCode', { required: true, maxLength: 10 }),
    text('city', { required: true }),
    { ...text('nrb'), validate: isNrb },
    choice('bookkeeping', ['imported', 'portal'], { defaultValue: 'imported' }),
    choice('encoding', ['utf-8', 'windows-1250', 'iso-8859-2', 'cp852'], { defaultValue: 'windows-1250' }),
    // Some programs date the state at the end of 30 June 1 July (domain rules 5).
    { name: 'readingsDatedNextDay', type: 'checkbox', defaultValue: false, required: true },
    whole('formerOwnerMonths', { required: true, defaultValue: 24 }),
    { name: 'ownersSeeVoters', type: 'checkbox', defaultValue: false, required: true },
    text('emergencyPhone', { maxLength: 40 }),
    text('emergencyNote'),
    text('officeName'),
    text('officeAddress'),
    text('officeHours'),
    text('officePhone', { maxLength: 40 }),
    { name: 'dataAsOfAt', type: 'date', admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } } },
  ],
})
