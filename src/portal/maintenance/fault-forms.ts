import { z } from 'zod'
import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'

const filled = (name: string, most: number) =>
  z.string(`MISSING_${name}`).trim().min(1, `MISSING_${name}`).max(most, 'TOO_LONG')

/** An optional text; empty is null. */
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'TOO_LONG')
    .default('')
    .transform((value) => value || null)

const phone = optional(20).refine(
  (value) => value === null || /^\+?[\d ()/-]{7,20}$/.test(value),
  'BAD_PHONE',
)

export const faultForm = z.object({
  place: z.string('UNKNOWN').max(60, 'UNKNOWN'),
  category: z.enum(FAULT_CATEGORIES, 'UNKNOWN'),
  staircase: optional(40),
  floor: optional(40),
  title: filled('title', 150),
  spot: optional(150),
  description: filled('description', 2000),
  pressing: z.string().optional(),
  access: optional(250),
  phone,
})

export const faultAnswerForm = z
  .object({
    fault: z.uuid('UNKNOWN'),
    answer: z.enum(['good', 'again'], 'UNKNOWN'),
    reason: optional(2000),
  })
  .refine(({ answer, reason }) => answer === 'good' || reason !== null, {
    path: ['reason'],
    message: 'MISSING_reason',
  })

export const faultCommentForm = z.object({ fault: z.uuid('UNKNOWN'), body: filled('body', 2000) })

export const faultFollowForm = z.object({ fault: z.uuid('UNKNOWN') })

export const faultRateForm = z.object({
  fault: z.uuid('UNKNOWN'),
  rating: z.enum(['1', '2', '3', '4', '5'], 'MISSING_rating').transform(Number),
  note: optional(500),
})
