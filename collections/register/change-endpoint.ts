import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayKeepRegister, type RegisterKeeper } from '@/access/may-keep-register'
import { DomainError } from '@/src/domain/domain-error'
import { now } from '@/src/platform/clock'
import { changeOwner } from '@/src/services/register/change-owner/change-owner'
import { premisesOfKeeper } from '@/src/services/register/change-owner/find-premises'
import { dropDraft, keepDraft } from '@/src/services/register/form-drafts'
import { kept, staffForm } from '../staff-form'
import { changeFields, changeForm, type ChangeDraft } from './change-form'

type Keeper = RegisterKeeper & { req: PayloadRequest }

const view = '/change-of-owner'
export const CHANGE_DRAFT = 'owner-change'

async function keeperOf(req: PayloadRequest): Promise<Keeper | null> {
  const keeper = await mayKeepRegister(req)
  return keeper && { ...keeper, req }
}

/** As typed, whatever it is; names and contact data stay out of addresses, which servers and browsers keep. */
const typedFields = z
  .record(z.string(), z.unknown())
  .transform((fields): ChangeDraft => kept(fields, ...changeFields))

/** Keeps what was typed for the page that says what will be written. */
const check = staffForm({
  path: '/check-change',
  schema: typedFields,
  who: keeperOf,
  where: (fields) => ({ view, query: kept(fields, 'premises') }),
  act: async (content, { req, ...keeper }) => {
    const premises = z.uuid().safeParse(content['premises']).data
    if (!premises || !(await premisesOfKeeper(keeper, premises))) throw new DomainError('UNKNOWN_PREMISES')
    const draft = await keepDraft(req.payload, keeper.staffId, { kind: CHANGE_DRAFT, content }, now())
    return { view, query: { premises, draft, step: 'check' } }
  },
})

/** Writes a change of owner as it was checked; refused, the draft is there to be corrected. */
const change = staffForm({
  path: '/change-owner',
  schema: changeForm,
  who: keeperOf,
  where: (fields) => ({ view, query: kept(fields, 'premises', 'draft') }),
  act: async (input, { req, ...keeper }) => {
    const { state, communityId, newPeople } = await changeOwner(input, keeper)
    if (input.draft !== null) await dropDraft(req.payload, keeper.staffId, input.draft)
    return {
      view,
      query: {
        done: state,
        premises: input.premisesId,
        community: communityId,
        ...(newPeople.length > 0 ? { people: newPeople.join(',') } : {}),
      },
    }
  },
})

export const changeEndpoints = [check, change]
