import { largestFile, type FilePurpose } from '@/src/platform/files/file-kinds'
import type { FormError } from './flash'
import type { SentFile } from './form-body'

/** By field: how many files it takes, for which purpose (which bounds type and size), and whether one must be there. */
export type FileFields = Record<string, { purpose: FilePurpose; most: number; isRequired?: boolean }>

/** Most bytes that the files of a form can have together. */
export const largestUpload = (fields: FileFields): number =>
  Object.values(fields).reduce((sum, { purpose, most }) => sum + most * largestFile[purpose], 0)

/**
 * What is wrong with the files as a whole: too many, one too large, none where one is needed. Their types are looked at
 * where they are kept (`keepFile`), whose error goes back under the same codes.
 */
export const filesFault = (fields: FileFields, sent: Record<string, SentFile[]>): FormError[] =>
  Object.entries(fields).flatMap(([field, { purpose, most, isRequired }]) => {
    const files = sent[field] ?? []
    if (files.length === 0 && isRequired) return [{ field, code: 'MISSING_FILE' }]
    if (files.length > most) return [{ field, code: 'TOO_MANY_FILES', count: most }]
    const largest = largestFile[purpose]
    return files.some(({ bytes }) => bytes.length > largest)
      ? [{ field, code: 'FILE_TOO_LARGE', count: largest / 1024 / 1024 }]
      : []
  })
