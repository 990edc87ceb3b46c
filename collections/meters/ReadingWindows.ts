import type { CollectionBeforeChangeHook, Field } from 'payload'
import { APIError } from 'payload'
import { defineCollection } from '../define'
import { choice, civilDate, community, reference } from '../fields'
import { translateAdmin } from '../messages/translate'
import { meterKinds } from './Meters'

const checkDays: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { opensOn = '', lastOn = '' } = { ...originalDoc, ...data } as { opensOn?: string; lastOn?: string }
  if (lastOn < opensOn)
    throw new APIError(translateAdmin(req.i18n.language, 'errors.dateOrder'), 400, null, true)
  return data
}

/** The days in which residents send in readings, of a community or one building, of the kinds named. The last day counts. */
export const ReadingWindows = defineCollection({
  slug: 'reading-windows',
  admin: {
    useAsTitle: 'opensOn',
    defaultColumns: ['community', 'building', 'kinds', 'opensOn', 'lastOn'],
    group: 'meters',
  },
  defaultSort: '-opensOn',
  hooks: { beforeChange: [checkDays] },
  fields: [
    community(),
    reference('building', 'buildings'),
    { ...choice('kinds', meterKinds), hasMany: true } as Field,
    civilDate('opensOn', { required: true }),
    civilDate('lastOn', { required: true }),
  ],
})
