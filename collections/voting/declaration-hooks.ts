import type { CollectionBeforeChangeHook } from 'payload'
import { now } from '@/src/platform/clock'

/**
 * A declaration that staff enter is one on paper, entered now and by them: „signed in” and its moment are what the portal
 * sees for itself, and a moment to come would outlast the person's own withdrawal.
 */
export const onPaper: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user?.collection === 'staff'
    ? {
        ...(data as Record<string, unknown>),
        evidence: 'paper',
        at: now().toISOString(),
        enteredBy: req.user.id,
      }
    : (data as Record<string, unknown>)
