import { inLanguage, optionLabel } from '@/collections/messages/labels'
import type { InspectionKind } from '@/src/domain/maintenance/inspections'
import type { Say } from './say'

/** A kind of inspection, in the clerk's language. */
export const kindWord = (say: Say, kind: InspectionKind): string =>
  inLanguage(optionLabel('inspections', 'kind', kind), say.language)
