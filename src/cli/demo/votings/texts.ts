/** A resolution as staff would write it; days are counted from today. */
export type DemoDraft = {
  community: string
  /** `N` of N/RRRR. */
  number: number
  title: string
  text: string
  category: string
  mode: 'meeting' | 'circulation' | 'mixed'
  rule: 'shares' | 'oneOwner' | 'memberVote'
  opens: number
  closes: number
  requiresNotary?: boolean
}

const KLONOWA = 'WM-KLONOWA'
const ZACISZE = 'SM-ZACISZE'

const IN_FORCE = 'Uchwała wchodzi w życie z dniem podjęcia.'

const sections = (...texts: string[]): string =>
  texts.map((text, index) => `§ ${index + 1}. ${text}`).join('\n\n')

export const ROOF: DemoDraft = {
  community: KLONOWA,
  number: 4,
  title: 'Remont dachu i rynien',
  text: sections(
    'Właściciele lokali wyrażają zgodę na remont pokrycia dachu budynku, z wymianą obróbek blacharskich i rynien, za cenę nie wyższą niż 186 400,00 zł brutto, według kosztorysu w załączniku.',
    'Koszt zostanie pokryty z funduszu remontowego.',
    'Zarząd podpisze umowę z wykonawcą, którego oferta będzie najkorzystniejsza spośród co najmniej trzech.',
    IN_FORCE,
  ),
  category: 'renovation',
  mode: 'circulation',
  rule: 'shares',
  opens: -10,
  closes: 15,
}

export const MANAGEMENT: DemoDraft = {
  community: KLONOWA,
  number: 5,
  title: 'Zmiana sposobu zarządu nieruchomością wspólną',
  text: sections(
    'Właściciele lokali powierzają zarząd nieruchomością wspólną osobie prawnej, na zasadach określonych w umowie.',
    'Zarząd wspólnoty zawrze umowę w formie aktu notarialnego.',
    IN_FORCE,
  ),
  category: 'mannerOfManagement',
  mode: 'mixed',
  rule: 'oneOwner',
  opens: -4,
  closes: 20,
  requiresNotary: true,
}

export const CAMERAS: DemoDraft = {
  community: KLONOWA,
  number: 6,
  title: 'Monitoring wejść do budynków',
  text: sections(
    'Właściciele lokali wyrażają zgodę na montaż kamer przy wejściach do klatek schodowych, za cenę nie wyższą niż 24 600,00 zł brutto.',
    'Nagrania będą przechowywane przez 30 dni. Zarząd przyjmie regulamin monitoringu.',
    IN_FORCE,
  ),
  category: 'changeOfUse',
  mode: 'circulation',
  rule: 'shares',
  opens: 0,
  closes: 21,
}

export const PLAN: DemoDraft = {
  community: KLONOWA,
  number: 3,
  title: 'Roczny plan gospodarczy',
  text: sections(
    'Właściciele lokali przyjmują roczny plan gospodarczy w brzmieniu załącznika do uchwały.',
    IN_FORCE,
  ),
  category: 'annualPlan',
  mode: 'circulation',
  rule: 'shares',
  opens: -40,
  closes: 0,
}

export const STATUTE: DemoDraft = {
  community: ZACISZE,
  number: 1,
  title: 'Regulamin korzystania z miejsc postojowych',
  text: sections(
    'Walne zgromadzenie przyjmuje regulamin korzystania z miejsc postojowych.',
    'Regulamin wchodzi w życie po 14 dniach od podjęcia uchwały.',
  ),
  category: 'rules',
  mode: 'mixed',
  rule: 'memberVote',
  opens: -6,
  closes: 12,
}
