import type { UIFieldServerProps } from 'payload'
import { sayIn } from './say'

/** From the row of a fault to its page, where it is moved and answered. */
export function DeskLink({ data, i18n }: UIFieldServerProps) {
  const { id } = data as { id?: string }
  if (!id) return null
  return (
    <p className="lokalenet-desk-link">
      <a href={`/admin/fault?id=${id}`}>{sayIn(i18n.language)('desk.open')}</a>
    </p>
  )
}
