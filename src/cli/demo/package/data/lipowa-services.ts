import type { DebtPlan } from '../costs/debts'
import type { Service } from '../costs/model'

/** What a small community buys, as its sheet has it. */
export const LIPOWA_SERVICES: readonly Service[] = [
  {
    supplier: { code: 'LI-ADM', name: 'Domus Administracja sp. z o.o.', nip: 512345670n },
    category: 'Wynagrodzenie zarządcy',
    description: 'Zarządzanie nieruchomością',
    monthlyGr: 61_500n,
    yearPercent: [90, 94, 96, 100],
    planPercent: 100,
    issueDay: 2,
    termDays: 14,
    paysAfter: 10,
  },
  {
    supplier: { code: 'LI-REM', name: 'Złota Rączka Henryk Śruba', nip: 944110350n },
    category: 'Fundusz remontowy: klatka schodowa',
    description: 'Malowanie klatki schodowej',
    monthlyGr: 842_000n,
    yearPercent: [0, 0, 60, 100],
    planPercent: 104,
    onlyMonths: [7],
    issueDay: 14,
    termDays: 21,
    paysAfter: 20,
  },
]

export const LIPOWA_DEBTS: readonly DebtPlan[] = [
  {
    account: 'L-3',
    stage: 'notice',
    monthsBack: 1,
    day: 22,
    nextAction: 'Wysłać wezwanie do zapłaty',
    nextInDays: 7,
  },
]
