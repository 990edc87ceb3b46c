import type { DebtPlan } from '../costs/debts'

/** The proceedings of Klonowa, from a first demand to a lawsuit. */
export const KLONOWA_DEBTS: readonly DebtPlan[] = [
  {
    account: 'K-14',
    stage: 'lawsuit',
    monthsBack: 4,
    day: 18,
    signature: 'Nc-e 1187204/26',
    nextAction: 'Sprawdzić, czy sąd wydał nakaz zapłaty',
    nextInDays: 12,
  },
  {
    account: 'K-U1',
    stage: 'demand',
    monthsBack: 1,
    day: 12,
    nextAction: 'Wysłać przedsądowe wezwanie do zapłaty',
    nextInDays: 5,
  },
  {
    account: 'K-5',
    stage: 'instalments',
    monthsBack: 2,
    day: 20,
    nextAction: 'Sprawdzić wpłatę kolejnej raty',
    nextInDays: 9,
  },
  {
    account: 'K-22',
    stage: 'notice',
    monthsBack: 1,
    day: 24,
    nextAction: 'Zadzwonić do właścicielki',
    nextInDays: 0,
  },
]
