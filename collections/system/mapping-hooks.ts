import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { translateAdmin } from '../messages/translate'
import { columnNamed, mappingFault, mappingsOf, type StoredMapping } from './mapping-rules'

type Mapping = StoredMapping & { community: string | { id: string } }

/** Where in the form a fault is said. */
const PATHS = {
  MAPPING_COLUMN: 'columnName',
  MAPPING_KNOWN: 'header',
  MAPPING_TWICE: 'header',
  MAPPING_TAKEN: 'columnName',
} as const

/** Keeps a mapping within the rules; the column's Polish name is fine too, the English one is kept. */
export const checkMapping: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const mapping = { ...(originalDoc as Mapping | undefined), ...data } as Mapping
  const community = typeof mapping.community === 'string' ? mapping.community : mapping.community.id
  const others = await mappingsOf(req, community, mapping.tableName)
  const fault = mappingFault(
    mapping,
    others.filter(({ id }) => id !== mapping.id),
  )
  if (fault) {
    const message = translateAdmin(req.i18n.language, `import.${fault}`)
    throw new ValidationError({
      collection: 'import-mappings',
      errors: [{ message, path: PATHS[fault] }],
      req,
    })
  }
  return { ...data, columnName: columnNamed(mapping.tableName, mapping.columnName) ?? mapping.columnName }
}
