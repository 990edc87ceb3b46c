import type { UIFieldServerProps } from 'payload'
import { sayIn } from './say'

/** From the row of an inspection to its page, where findings open faults. */
export function InspectionLink({ data, i18n }: UIFieldServerProps) {
  const { id } = data as { id?: string }
  if (!id) return null
  return (
    <p className="lokalenet-desk-link">
      <a href={`/admin/inspection?id=${id}`}>{sayIn(i18n.language)('finding.title')}</a>
    </p>
  )
}
