import { defineCollection } from '../define'
import { choice, text } from '../fields'

/** How a bank writes its CSV: the delimiter, the dates, and which header holds what. */
export const BankCsvProfiles = defineCollection({
  slug: 'bank-csv-profiles',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'delimiter', 'dateFormat', 'bookedOnColumn', 'amountColumn', 'titleColumn'],
    group: 'finance',
  },
  defaultSort: 'name',
  fields: [
    text('name', { required: true, unique: true, maxLength: 100 }),
    choice('delimiter', ['semicolon', 'comma', 'tab', 'pipe'], { defaultValue: 'semicolon' }),
    choice('dateFormat', ['yyyy-mm-dd', 'dd.mm.yyyy', 'dd-mm-yyyy', 'dd/mm/yyyy', 'yyyymmdd'], {
      defaultValue: 'yyyy-mm-dd',
    }),
    text('bookedOnColumn', { required: true, maxLength: 100 }),
    text('valuedOnColumn', { maxLength: 100 }),
    text('amountColumn', { maxLength: 100 }),
    text('creditColumn', { maxLength: 100 }),
    text('debitColumn', { maxLength: 100 }),
    text('counterpartyNrbColumn', { maxLength: 100 }),
    text('counterpartyNameColumn', { maxLength: 100 }),
    text('titleColumn', { required: true, maxLength: 100 }),
    text('bankRefColumn', { maxLength: 100 }),
    text('accountColumn', { maxLength: 100 }),
  ],
})
