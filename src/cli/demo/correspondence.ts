import type { Pool, PoolClient } from 'pg'
import { loadResident } from '@/access/actor/load'
import { transaction } from '@/src/platform/db/transaction'
import { answerConsent } from '@/src/services/communication/resident-settings'
import { addStaffMessage, addStaffNote } from '@/src/services/communication/staff-messages'
import { tellStaff } from '@/src/services/communication/tell-staff'

type Case = {
  subject: string
  body: string
  answer?: string
  note?: string
  change?: { field: string; value: string; validFromOn: string }
}

const TEMPLATES = [
  [
    'Przyjęcie sprawy',
    'Dziękujemy za wiadomość. Sprawdzimy sprawę i odpowiemy w terminie podanym w portalu.',
  ],
  ['Zmiana liczby osób', 'Zmianę wprowadzimy od pierwszego dnia miesiąca podanego we wniosku.'],
] as const

const casesFrom = (firstOfNextMonth: string): Case[] => [
  {
    subject: 'Zaświadczenie o niezaleganiu',
    body: 'Dzień dobry, potrzebuję zaświadczenia o niezaleganiu z opłatami dla banku. Kiedy mogę je odebrać?',
    answer:
      'Dzień dobry, zaświadczenie będzie gotowe jutro od 10:00 w biurze administracji. Proszę zabrać dokument tożsamości.',
    note: 'Saldo sprawdzone, brak zaległości. Zaświadczenie wydrukowane.',
  },
  {
    subject: 'Zmiana danych: liczba osób do opłaty za odpady',
    body: 'Od przyszłego miesiąca mieszka z nami córka.',
    change: { field: 'wastePersons', value: '3', validFromOn: firstOfNextMonth },
  },
]

/** Ready answers, cases of the demo's first resident with what was said in them, and his consent to electronic delivery. */
export const makeCorrespondence = async (pool: Pool, personCode: string, today: string): Promise<void> => {
  const { rows } = await pool.query<{ id: string }>('select id from residents where code = $1', [personCode])
  const resident = rows[0] && (await loadResident(rows[0].id, null))
  const tie = resident?.ties[0]
  if (!resident || !tie) throw new Error(`The demo has no resident ${personCode} with premises.`)
  const where = { person: resident.id, community: tie.communityId, premises: tie.premisesId }
  await transaction(pool, async (client) => {
    for (const [name, body] of TEMPLATES)
      await client.query(
        `insert into answer_templates (id, community_id, name, body, created_at, updated_at)
         values (portal.uuid_v7(), $1, $2, $3, now(), now())`,
        [where.community, name, body],
      )
    for (const one of casesFrom(nextMonth(today))) await addCase(client, where, one)
  })
  await answerConsent(resident, { communityId: where.community, purpose: 'eDelivery', given: true })
}

const nextMonth = (today: string): string => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

type Where = { person: string; community: string; premises: string }

async function addCase(client: PoolClient, where: Where, one: Case): Promise<void> {
  const { rows } = await client.query<{ conversation: string; message: string }>(
    `with opened as (
       insert into conversations (id, community_id, person_id, premises_id, subject, kind, status, answer_by_on, "change",
         change_state, last_message_at, created_at, updated_at)
       values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, current_date + 14, $7::jsonb, $8, now(), now(), now())
       returning id)
     insert into messages (id, community_id, conversation_id, person_id, author, body, created_at, updated_at)
     select portal.uuid_v7(), $1, opened.id, $2, 'resident', $9, now() - interval '1 day', now() from opened
     returning conversation_id as conversation, id as message`,
    [
      ...[
        where.community,
        where.person,
        where.premises,
        one.subject,
        one.change ? 'recordChange' : 'general',
      ],
      ...[one.answer ? 'answered' : 'open', one.change ? JSON.stringify(one.change) : null],
      ...[one.change ? 'pending' : null, one.body],
    ],
  )
  const { conversation: conversationId, message: messageId } = rows[0]!
  const staff = await client.query<{ id: string }>(`select id from staff where role = 'manager' limit 1`)
  const staffId = staff.rows[0]?.id ?? null
  await tellStaff(client, { conversationId, messageId })
  if (one.answer) await addStaffMessage(client, { conversationId, staffId, body: one.answer })
  if (one.note) await addStaffNote(client, { conversationId, staffId, body: one.note })
}
