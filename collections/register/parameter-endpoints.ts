import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayKeepRegister, type RegisterKeeper } from '@/access/may-keep-register'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { now } from '@/src/platform/clock'
import { dropDraft, keepDraft, readDraft } from '@/src/services/register/form-drafts'
import {
  checkParameters,
  type ParametersDraft,
  type ParametersForm,
} from '@/src/services/register/parameters/parameters-form'
import { writeParameters } from '@/src/services/register/parameters/write-parameters'
import { kept, staffForm } from '../staff-form'
import { parameterNames } from './parameter-names'

type Keeper = RegisterKeeper & { req: PayloadRequest }

const view = '/parameters'
export const PARAMETERS_DRAFT = 'parameters'

async function keeperOf(req: PayloadRequest): Promise<Keeper | null> {
  const keeper = await mayKeepRegister(req)
  return keeper && { ...keeper, req }
}

const most = 2000
const wishFields = ['community', 'building', 'name', 'validFromOn']
const form = z
  .object({
    community: z.uuid(),
    building: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
    name: z.enum(parameterNames),
    validFromOn: z.string().refine((text) => parseCivilDate(text) !== null),
    'premises[]': z.array(z.uuid()).max(most).default([]),
    'value[]': z.array(z.string().max(30)).max(most).default([]),
    paste: z.string().max(200_000).default(''),
  })
  .transform((typed): ParametersForm => ({
    ...{ communityId: typed.community, buildingId: typed.building, name: typed.name },
    ...{ validFromOn: parseCivilDate(typed.validFromOn) ?? '', paste: typed.paste },
    typed: typed['premises[]'].map((premisesId, index) => ({
      premisesId,
      value: typed['value[]'][index] ?? '',
    })),
  }))

/** Compares the figures with those that hold, and keeps both for the page that shows them. */
const check = staffForm({
  path: '/check',
  schema: form,
  who: keeperOf,
  where: (fields) => ({ view, query: kept(fields, ...wishFields) }),
  act: async (typed, { req, ...keeper }) => {
    const content = await checkParameters(typed, keeper)
    const { communityId, buildingId, name, validFromOn } = typed
    const query = { community: communityId, building: buildingId ?? undefined, name, validFromOn }
    if (content.changes.length === 0 && content.problems.length === 0)
      return { view, query: { ...query, problem: 'NOTHING_TYPED' } }
    const draft = await keepDraft(req.payload, keeper.staffId, { kind: PARAMETERS_DRAFT, content }, now())
    return { view, query: { ...query, draft } }
  },
})

/** Saves figures that were checked. */
const save = staffForm({
  path: '/save',
  schema: z.object({ draft: z.string().max(60) }),
  who: keeperOf,
  where: (fields) => ({ view, query: kept(fields, 'draft') }),
  act: async ({ draft }, { req, ...keeper }) => {
    const found = await readDraft<ParametersDraft>(req.payload, keeper.staffId, PARAMETERS_DRAFT, draft)
    if (!found || found.problems.length > 0) return { view, query: { problem: 'DRAFT_GONE' } }
    const { communityId, buildingId, name, validFromOn } = found.form
    const count = await writeParameters(found.form, found.changes, keeper)
    await dropDraft(req.payload, keeper.staffId, draft)
    const query = { community: communityId, building: buildingId ?? undefined, name, validFromOn }
    return { view, query: { ...query, done: 'parameters', count: String(count) } }
  },
})

export const parameterEndpoints = [check, save]
