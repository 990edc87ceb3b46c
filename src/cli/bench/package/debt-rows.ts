import type { Row } from '@/src/cli/demo/package/tables'
import { addMonths } from '@/src/domain/time/civil-date'
import { IN_COMMUNITY, placeOf, type EstateSize } from './size'

/** One account in so many was in debt collection in the time of the book, and of these one in so many still is. */
const HAD_A_CASE = 4
const STILL_OPEN = 5

const OPEN_STAGES = ['notice', 'demand', 'instalments', 'lawsuit', 'bailiff'] as const

/** Proceedings of the first community: those that run, of all stages, and those that ended, spread over the book. */
export const debtRows = ({ premises, months, thisMonth }: EstateSize): Row<'debt-cases'>[] =>
  Array.from({ length: Math.ceil(Math.min(premises, IN_COMMUNITY) / HAD_A_CASE) }, (_, number) => {
    const { community, account } = placeOf(number * HAD_A_CASE)
    const isOpen = number % STILL_OPEN === 0
    const stage = isOpen ? (OPEN_STAGES[(number / STILL_OPEN) % OPEN_STAGES.length] ?? 'notice') : 'closed'
    return {
      ...{ community, externalId: `W${account}`, account, stage },
      stageOn: addMonths(thisMonth, isOpen ? 0 : -(number % months)),
      ...{ principal: '1250.00', interest: '31.20', costs: '40.00' },
      nextAction: isOpen ? 'Sprawdzić wpłatę' : '',
    }
  })
