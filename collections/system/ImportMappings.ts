import { defineCollection } from '../define'
import { community, openChoice, text } from '../fields'
import { checkMapping } from './mapping-hooks'
import { ALL_TABLES } from '@/src/import/tables/all-tables'

/**
 * What a header of the accounting program's own means, for the packages of a community: a column of the format. Saved from
 * the report of a check, corrected and added to here.
 */
export const ImportMappings = defineCollection({
  slug: 'import-mappings',
  admin: {
    useAsTitle: 'header',
    defaultColumns: ['community', 'tableName', 'header', 'columnName'],
    group: 'system',
  },
  defaultSort: 'tableName',
  hooks: { beforeChange: [checkMapping] },
  fields: [
    community(),
    openChoice(
      'tableName',
      ALL_TABLES.map(({ name }) => name),
    ),
    text('header', { required: true, maxLength: 100 }),
    text('columnName', { required: true, maxLength: 100 }),
  ],
})
