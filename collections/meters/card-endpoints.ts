import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayKeepMeters } from '@/access/may-keep-meters'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { fileResponse } from '@/src/platform/http/file-response'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { enterCard } from '@/src/services/meters/enter-card'
import { cardsOf, cardWindows, type CardWindow } from '@/src/services/meters/reading-cards'
import { readingCardsPdf, type CardWords } from '@/src/services/meters/reading-cards-pdf'
import { optionLabel } from '../messages/labels'
import { translateAdmin, type AdminMessage } from '../messages/translate'
import { kept, staffForm } from '../staff-form'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const shortDate = (date: string): string => `${Number(date.slice(8))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/** Cards are for residents without the portal: in Polish, whatever language the clerk works in. */
function wordsOf(window: CardWindow): CardWords {
  const say = (key: AdminMessage, values?: Record<string, string>): string =>
    translateAdmin('pl', key, values)
  return {
    title: say('cards.title'),
    intro: say('cards.intro'),
    until: say('cards.until', { from: shortDate(window.opensOn), to: shortDate(window.lastOn) }),
    code: say('cards.code'),
    premises: say('cards.premises'),
    meter: say('cards.meter'),
    value: say('cards.value'),
    date: say('cards.date'),
    signature: say('cards.signature'),
    kind: (kind) => optionLabel('meters', 'kind', kind).pl,
  }
}

/** All cards of a window as one PDF: `?window=`. */
const print: Endpoint['handler'] = async (req) => {
  const keeper = await mayKeepMeters(req)
  if (!keeper) return missing()
  const wanted = req.searchParams.get('window')
  const window = (await cardWindows(keeper, todayInWarsaw())).find(({ id }) => id === wanted)
  const cards = window ? await cardsOf(window) : []
  if (!window || cards.length === 0) return missing()
  const body = await renderPdf(readingCardsPdf(window, cards, wordsOf(window)))
  return fileResponse(body, { type: 'application/pdf', name: `karty-odczytow-${window.opensOn}.pdf` })
}

const cardForm = z.object({
  code: z.string().trim().min(1).max(20),
  readOn: z.string().refine((text) => parseCivilDate(text) !== null),
  'meter[]': z.array(z.uuid()).max(50).default([]),
  'value[]': z.array(z.string().max(20)).max(50).default([]),
})

async function keeperWithPayload(req: PayloadRequest) {
  const keeper = await mayKeepMeters(req)
  return keeper && { keeper, payload: req.payload }
}

const typedValues = (fields: Record<string, unknown>): string => {
  const values: unknown = fields['value[]']
  return Array.isArray(values) ? values.join('|') : ''
}

const enter = staffForm({
  path: '/enter-card',
  schema: cardForm,
  who: keeperWithPayload,
  where: (fields) => ({
    view: '/reading-cards',
    query: { ...kept(fields, 'code', 'readOn'), typed: typedValues(fields) },
  }),
  act: async ({ code, readOn, ...lists }, { keeper, payload }) => {
    const values = new Map(lists['meter[]'].map((id, index) => [id, lists['value[]'][index] ?? '']))
    const { premises, accepted, waiting } = await enterCard(payload, { code, readOn, values }, keeper)
    return {
      view: '/reading-cards',
      query: {
        readOn,
        done: waiting > 0 ? 'cardWaits' : 'card',
        count: String(accepted + waiting),
        about: premises,
      },
    }
  },
})

export const cardEndpoints: Endpoint[] = [{ path: '/cards', method: 'get', handler: print }, enter]
