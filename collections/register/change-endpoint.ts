import { mayKeepRegister } from '@/access/may-keep-register'
import { changeOwner } from '@/src/services/register/change-owner/change-owner'
import { kept, staffForm } from '../staff-form'
import { changeFields, changeForm } from './change-form'

const view = '/change-of-owner'

/** Writes a change of owner as it was checked. */
const change = staffForm({
  path: '/change-owner',
  schema: changeForm,
  who: mayKeepRegister,
  where: (fields) => ({ view, query: kept(fields, ...changeFields) }),
  act: async (input, keeper) => {
    const { state, communityId, newPeople } = await changeOwner(input, keeper)
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

export const changeEndpoints = [change]
