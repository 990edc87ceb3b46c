import { env } from '@/src/platform/env'
import { todayInWarsaw } from '@/src/platform/clock'
import { EmptyPage } from '@/src/portal/bench/EmptyPage'
import { answerMissing } from '@/src/portal/frame/missing'

export const dynamic = 'force-dynamic'

/** Only for the bench: missing unless BENCH_PAGES is set, which a server for others refuses. */
export default function Empty() {
  return env().benchPages ? <EmptyPage todayOn={todayInWarsaw()} /> : answerMissing()
}
