import type { UploadField } from 'payload'

type Options = { required?: boolean; hasMany?: boolean }

/** A file of the house. Every id is checked under the writer's own access: nobody attaches what he may not read. */
export const file = (name: string, { required = false, hasMany = false }: Options = {}): UploadField =>
  ({
    name,
    type: 'upload',
    relationTo: 'files',
    required,
    ...(hasMany ? { hasMany: true, maxRows: 20 } : {}),
    filterOptions: () => true,
  }) as UploadField
