import type { CollectionBeforeChangeHook, Field } from 'payload'
import { APIError } from 'payload'
import { translateAdmin } from '../messages/translate'
import { choice, reference, text } from '../fields'

const shownFor =
  (...kinds: string[]) =>
  (data: unknown): boolean =>
    kinds.includes(String((data as { audience?: string } | undefined)?.audience))

/** Whom a survey asks, by rule: who comes later and fits is asked too. */
export const surveyAudience = (): Field[] => [
  choice('audience', ['all', 'owners', 'building', 'staircase', 'group'], { defaultValue: 'all' }),
  reference('audienceBuilding', 'buildings', { admin: { condition: shownFor('building', 'staircase') } }),
  text('audienceStaircase', { maxLength: 40, admin: { condition: shownFor('staircase') } }),
  reference('audienceGroup', 'resident-groups', { admin: { condition: shownFor('group') } }),
]

type Audience = {
  audience?: string
  audienceBuilding?: unknown
  audienceStaircase?: string | null
  audienceGroup?: unknown
}

/** Whether the rule names what it needs: a building, a staircase in it, a group. */
function isWhole({ audience, audienceBuilding, audienceStaircase, audienceGroup }: Audience): boolean {
  if (audience === 'building') return Boolean(audienceBuilding)
  if (audience === 'staircase') return Boolean(audienceBuilding) && Boolean(audienceStaircase?.trim())
  return audience !== 'group' || Boolean(audienceGroup)
}

export const checkAudience: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!isWhole({ ...originalDoc, ...data } as Audience))
    throw new APIError(translateAdmin(req.i18n.language, 'errors.survey.AUDIENCE'), 400, null, true)
  return data
}
