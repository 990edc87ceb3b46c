import { answerMissing } from '@/src/portal/frame/missing'

export const dynamic = 'force-dynamic'

/** Addresses nothing answers to get the portal's own page for what is missing. */
export default function Missing() {
  return answerMissing()
}
