import type { ResidentActor } from '@/access/actor/types'
import { placesOf, type Place } from './place'

/** Who is signed in and what of his is open to him, for apps. */
export type Me = {
  id: string
  displayName: string
  locale: string
  places: {
    premises: string
    code: string
    use: Place['premises']['use']
    community: { code: string; name: string; dataAsOfAt: string | null }
    isCurrent: boolean
    readableUntilOn: string | null
    sees: Place['rights']
    accounts: { id: string; code: string }[]
  }[]
}

const accountsOf = (place: Place): { id: string; code: string }[] => {
  const accounts = place.ties.flatMap((tie) => tie.accounts)
  return [...new Map(accounts.map(({ accountId, accountCode }) => [accountId, accountCode]))].map(
    ([id, code]) => ({
      id,
      code,
    }),
  )
}

export const toMe = (actor: ResidentActor): Me => ({
  id: actor.id,
  displayName: actor.displayName,
  locale: actor.locale,
  places: placesOf(actor).map((place) => ({
    premises: place.premisesId,
    code: place.premises.code,
    use: place.premises.use,
    community: {
      code: place.community.code,
      name: place.community.name,
      dataAsOfAt: place.community.dataAsOfAt,
    },
    isCurrent: place.isCurrent,
    readableUntilOn: place.readableUntilOn,
    sees: place.rights,
    accounts: accountsOf(place),
  })),
})
