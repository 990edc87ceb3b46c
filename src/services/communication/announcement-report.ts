import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'

export type Channel = 'email' | 'letter'

/** One person an announcement goes or went to. Instants; null where it has not come to that. */
export type AnnouncementReader = {
  personId: string
  name: string
  place: string | null
  channel: Channel
  /** When the mail server took the mail; null where it has not, or there is none. */
  acceptedAt: Date | null
  openedAt: Date | null
  confirmedAt: Date | null
  /** Street, postal code and city of his place, for a letter. */
  address: string | null
}

const address = `(select concat_ws(', ', b.street || ' lok. ' || p.code, b.postal_code || ' ' || b.city)
  from occupancies o join premises p on p.id = o.premises_id join buildings b on b.id = p.building_id
  where o.person_id = x.person_id and o.community_id = $2
  order by (o.to_on is not null), (p.use <> 'residential'), p.code limit 1)`

/** Whom a draft would reach if it were sent today. */
export const plannedReaders = (id: string, communityId: string): Promise<AnnouncementReader[]> =>
  query<AnnouncementReader>({
    name: 'announcement_planned',
    text: `select x.person_id as "personId", x.name, x.place, x.channel, null as "acceptedAt", null as "openedAt", null as "confirmedAt",
        ${address} as address
      from portal.announcement_recipients($1, $3) x order by x.place nulls last, x.name`,
    values: [id, communityId, todayInWarsaw()],
  })

/** Whom a sent announcement went to, frozen then, and who opened and confirmed it since. */
export const deliveredReaders = (id: string, communityId: string): Promise<AnnouncementReader[]> =>
  query<AnnouncementReader>({
    name: 'announcement_delivered',
    text: `select x.person_id as "personId", x.name, x.place, x.channel, m.sent_at as "acceptedAt", r.opened_at as "openedAt",
        r.confirmed_at as "confirmedAt", ${address} as address
      from announcement_deliveries x
      left join announcement_receipts r on r.announcement_id = x.announcement_id and r.person_id = x.person_id
      left join outgoing_messages m on m.key = 'announcement:' || x.announcement_id and m.resident_id = x.person_id
        and m.state = 'sent'
      where x.announcement_id = $1 order by x.place nulls last, x.name`,
    values: [id, communityId],
  })
