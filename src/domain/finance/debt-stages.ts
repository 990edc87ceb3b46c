/** Stages of collecting a debt, from a reminder to the end (domain, section 7; import format, `debt-cases`). */
export const debtStages = [
  'reminder',
  'notice',
  'demand',
  'preCourt',
  'instalments',
  'lawsuit',
  'paymentOrder',
  'final',
  'enforceable',
  'bailiff',
  'closed',
] as const

export type DebtStage = (typeof debtStages)[number]

/** Before a court, in one, and after it: how a board looks at its cases. */
export type DebtPhase = 'amicable' | 'court' | 'enforcement' | 'closed'

const phases: Readonly<Record<DebtStage, DebtPhase>> = {
  reminder: 'amicable',
  notice: 'amicable',
  demand: 'amicable',
  preCourt: 'amicable',
  instalments: 'amicable',
  lawsuit: 'court',
  paymentOrder: 'court',
  final: 'court',
  enforceable: 'enforcement',
  bailiff: 'enforcement',
  closed: 'closed',
}

export const phaseOf = (stage: DebtStage): DebtPhase => phases[stage]
