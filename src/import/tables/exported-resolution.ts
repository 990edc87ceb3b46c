/** SQL: the resolution `r` is one the format can say: opened, not called off, and counted by a rule it has. */
export const EXPORTED_RESOLUTION = `(r.state not in ('draft', 'cancelled') and r.rule in ('shares', 'oneOwner', 'memberVote'))`
