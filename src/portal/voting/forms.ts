import { z } from 'zod'
import { choices } from '@/src/domain/voting/model'

const choice = z.enum(choices, 'MISSING_choice')

export const voteForm = z.object({
  choice,
  declaration: z.uuid('UNKNOWN'),
  known: z.literal('yes', 'MISSING_known'),
})

export const consentForm = z.object({ choice, agreed: z.literal('yes', 'MISSING_agreed') })
