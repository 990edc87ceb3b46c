import type { Choice, Declaration, VotingRight } from './model'

/** How a right stands: what was declared with it, `conflicted` where spouses differ, null where nothing counts. */
export type Stand = Choice | 'conflicted' | null

/** Orders declarations by the day they were cast, then by their place in the chain. */
export const inOrder = (declarations: readonly Declaration[]): Declaration[] =>
  [...declarations].sort((a, b) =>
    a.castOn === b.castOn ? a.position - b.position : a.castOn < b.castOn ? -1 : 1,
  )

/** By right, what counts of its declarations: the last of each principal that was not annulled. */
export const standing = (declarations: readonly Declaration[]): Map<string, Declaration[]> => {
  const byRight = new Map<string, Map<string, Declaration>>()
  for (const one of [...declarations].sort((a, b) => a.position - b.position)) {
    if (one.annulled) continue
    const ofRight = byRight.get(one.rightId) ?? new Map<string, Declaration>()
    ofRight.set(one.principalId, one)
    byRight.set(one.rightId, ofRight)
  }
  return new Map([...byRight].map(([right, byPrincipal]) => [right, [...byPrincipal.values()]]))
}

/** One choice where all agree, else `conflicted`; null for none. */
export const standOf = (declared: readonly Declaration[]): Stand => {
  const said = new Set(declared.map(({ choice }) => choice))
  const [only] = said
  return only === undefined ? null : said.size === 1 ? only : 'conflicted'
}

/** Children of each right: those that succeed to it. */
export const successors = (rights: readonly VotingRight[]): Map<string, VotingRight[]> => {
  const found = new Map<string, VotingRight[]>()
  for (const right of rights) {
    if (right.succeeds === null) continue
    found.set(right.succeeds, [...(found.get(right.succeeds) ?? []), right])
  }
  return found
}
