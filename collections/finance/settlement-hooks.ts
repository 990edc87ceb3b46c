import type { CollectionBeforeDeleteHook } from 'payload'

/** A settlement goes with its lines; who may delete it was decided on the settlement. */
export const deleteLines: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'settlement-lines',
    where: { settlement: { equals: id } },
    // Lines have no deletion of their own in the policy table: they never stand without their settlement.
    overrideAccess: true,
    req,
  })
}
