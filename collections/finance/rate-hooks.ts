import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import {
  allowsQuantity,
  catalogue,
  isComponentCode,
  unitOf,
  type QuantityKind,
} from '@/src/domain/finance/charging/catalogue'
import { rateConflict, type RateRow } from '@/src/services/finance/rate-conflict'
import { optionLabel } from '../messages/labels'
import { translateAdmin, type AdminMessage } from '../messages/translate'

type Draft = Partial<RateRow> & Record<string, unknown>

const refuse = (req: PayloadRequest, key: AdminMessage, values: Record<string, string> = {}): never => {
  throw new APIError(translateAdmin(req.i18n.language, key, values), 400, null, true)
}

/** What the catalogue knows need not be typed: name, quantity and unit follow from the component. */
export const fillRate: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const draft = data as Draft
  const component = draft.component ?? (originalDoc as Draft | undefined)?.component
  if (!component || !isComponentCode(component)) return data
  draft.quantity ||= (originalDoc as Draft | undefined)?.quantity ?? catalogue[component].quantities[0]
  draft.name ||= (originalDoc as Draft | undefined)?.name ?? optionLabel('rates', 'component', component).pl
  draft.unit ||= (originalDoc as Draft | undefined)?.unit ?? unitOf(draft.quantity as QuantityKind)
  return draft
}

/** A rate that reads as it will be reckoned: a known quantity, not below zero, in order, and alone in its scope. */
export const checkRate: CollectionBeforeChangeHook = async ({ data, originalDoc, req, operation }) => {
  const stored = originalDoc as RateRow | undefined
  const rate = { ...stored, ...data } as RateRow
  if (isComponentCode(rate.component) && !allowsQuantity(rate.component, rate.quantity as QuantityKind))
    refuse(req, 'errors.rateQuantity', { quantities: quantityNames(rate.component) })
  if (rate.rate.startsWith('-')) refuse(req, 'errors.rateNegative')
  if (rate.validToOn && rate.validToOn < rate.validFromOn) refuse(req, 'errors.dateOrder')
  const conflict = await rateConflict(
    operation === 'create' || !stored?.id ? rate : { ...rate, id: stored.id },
  )
  if (conflict === 'charged') refuse(req, 'errors.rateCharged')
  if (conflict === 'overlap') refuse(req, 'errors.rateOverlap')
  return data
}

const quantityNames = (component: keyof typeof catalogue): string =>
  catalogue[component].quantities.map((one) => optionLabel('rates', 'quantity', one).pl).join(', ')

/** A new rate ends the open one of its scope, so that a clerk enters a change once. */
export const endFormerRate: CollectionBeforeChangeHook = async ({ data, req, operation }) => {
  if (operation !== 'create') return data
  const rate = data as RateRow
  const same = (field: 'premises' | 'building' | 'use') =>
    rate[field] ? { [field]: { equals: rate[field] } } : { [field]: { exists: false } }
  await req.payload.update({
    collection: 'rates',
    where: {
      and: [
        { community: { equals: rate.community } },
        { component: { equals: rate.component } },
        ...(['premises', 'building', 'use'] as const).map(same),
        { validToOn: { exists: false } },
        { validFromOn: { less_than: rate.validFromOn } },
      ],
    },
    data: { validToOn: rate.validFromOn },
    // The new rate's own access says who may; the check of the written row takes both back where he may not.
    overrideAccess: true,
    req,
  })
  return data
}
