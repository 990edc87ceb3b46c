import type { MailLocale } from '@/src/platform/email/texts/text'
import { query } from '@/src/platform/db/pool'
import { render, type RenderedMail } from '@/src/platform/email/render'
import { templateNamed } from '@/src/platform/email/templates'
import { env } from '@/src/platform/env'
import { codeLifetimeHours } from '@/src/platform/session/one-time-code'

type Row = {
  template: string
  locale: MailLocale
  values: Record<string, string>
  at: Date
  name: string
  username: string | null
  community: string | null
  isMuteable: boolean
}

/** Stands for a one-time code: it belongs to whoever got the mail, and is in no row. */
const HIDDEN = '••••'
const HOUR = 3_600_000

/**
 * A mail of the outbox in the words it went out with, its one-time code hidden. Null where there is none, or its
 * template is unknown. The caller has checked that the row may be read.
 */
export async function mailContents(id: string): Promise<RenderedMail | null> {
  const [row] = await query<Row>({
    name: 'mail_contents',
    text: `select m.template, m.locale, coalesce(m."values", '{}') as "values", coalesce(m.sent_at, m.created_at) as at,
        coalesce(r.display_name, s.name) as name, r.username, coalesce(c.short_name, c.name) as community,
        m.resident_id is not null and m.topic <> 'account' and not m.legal as "isMuteable"
      from outgoing_messages m left join residents r on r.id = m.resident_id left join staff s on s.id = m.staff_id
      left join communities c on c.id = m.community_id where m.id = $1`,
    values: [id],
  })
  const template = row && templateNamed(row.template)
  if (!row || !template) return null
  const { serverUrl } = env()
  const { name, username, community, locale, values } = row
  return render({
    ...{ template, locale, name, username, community, values, serverUrl },
    settingsUrl: row.isMuteable ? `${serverUrl}/settings#notifications` : null,
    code: template.code
      ? {
          code: HIDDEN,
          expiresAt: new Date(new Date(row.at).getTime() + codeLifetimeHours[template.code] * HOUR),
        }
      : null,
  })
}
