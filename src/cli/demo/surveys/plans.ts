/** Surveys of the demo. Days are counted from today; `answers` says how many residents have answered. */
export type SurveyPlan = {
  community: string
  title: string
  intro: string
  opensIn: number
  lastIn: number
  per: 'person' | 'premises'
  anonymous: boolean
  audience: 'all' | 'owners'
  answers: number
  fields: Record<string, unknown>[]
}

const options = (...labels: string[]) => labels.map((label, index) => ({ id: `odp-${index + 1}`, label }))

const YARD: SurveyPlan = {
  community: 'WM-KLONOWA',
  title: 'Co zrobić z podwórkiem',
  intro:
    'Wiosną chcemy odnowić podwórko między klatkami. Zanim poprosimy o oferty, pytamy, czego mieszkańcom najbardziej brakuje.\n\nPieniądze są odłożone w funduszu remontowym. O wydatku zdecyduje uchwała.',
  opensIn: -6,
  lastIn: 12,
  per: 'person',
  anonymous: true,
  audience: 'all',
  answers: 17,
  fields: [
    {
      id: 'podworko-1',
      blockType: 'single',
      question: 'Od czego zacząć?',
      hint: 'Wybierz to, na czym zależy Ci najbardziej.',
      required: true,
      options: options(
        'Zieleń i drzewa',
        'Ławki i miejsce do siedzenia',
        'Stojaki na rowery',
        'Plac zabaw',
        'Niczego nie zmieniać',
      ),
    },
    {
      id: 'podworko-2',
      blockType: 'multiple',
      question: 'Co jeszcze przydałoby się na podwórku?',
      required: false,
      options: options(
        'Lepsze oświetlenie',
        'Altana śmietnikowa zamykana na klucz',
        'Równa nawierzchnia',
        'Skrzynka na paczki',
      ),
    },
    {
      id: 'podworko-3',
      blockType: 'scale',
      question: 'Jak podoba Ci się podwórko dzisiaj?',
      required: true,
      lowest: 1,
      highest: 5,
      lowestWord: 'wcale',
      highestWord: 'bardzo',
    },
    { id: 'podworko-4', blockType: 'openText', question: 'O czym powinniśmy pamiętać?', required: false },
  ],
}

const GAS: SurveyPlan = {
  community: 'WM-KLONOWA',
  title: 'Termin przeglądu instalacji gazowej',
  intro: 'Przegląd trwa około kwadransa i ktoś musi być w domu. Zaznacz dni, które Ci odpowiadają.',
  opensIn: -2,
  lastIn: 6,
  per: 'premises',
  anonymous: false,
  audience: 'all',
  answers: 9,
  fields: [
    {
      id: 'gaz-1',
      blockType: 'multiple',
      question: 'Kiedy ktoś może wpuścić kontrolera?',
      required: true,
      options: options('Rano, 8:00–11:00', 'W południe, 11:00–15:00', 'Po południu, 15:00–19:00', 'W sobotę'),
    },
    {
      id: 'gaz-2',
      blockType: 'single',
      question: 'Czy w mieszkaniu jest kuchenka gazowa?',
      required: true,
      options: options('Tak', 'Nie'),
    },
    { id: 'gaz-3', blockType: 'openText', question: 'Uwagi dla kontrolera', required: false },
  ],
}

const CLEANING: SurveyPlan = {
  community: 'WM-KLONOWA',
  title: 'Jak oceniasz sprzątanie klatek',
  intro: 'Umowa z firmą sprzątającą kończy się w tym roku. Ocena pomoże zdecydować, czy ją przedłużyć.',
  opensIn: -60,
  lastIn: -32,
  per: 'person',
  anonymous: true,
  audience: 'all',
  answers: 31,
  fields: [
    {
      id: 'klatki-1',
      blockType: 'scale',
      question: 'Czystość na klatce',
      required: true,
      lowest: 1,
      highest: 5,
      lowestWord: 'bardzo źle',
      highestWord: 'bardzo dobrze',
    },
    {
      id: 'klatki-2',
      blockType: 'single',
      question: 'Jak często sprzątać?',
      required: true,
      options: options('Raz w tygodniu', 'Dwa razy w tygodniu', 'Codziennie'),
    },
  ],
}

const INTERCOM: SurveyPlan = {
  community: 'SM-ZACISZE',
  title: 'Nowe domofony',
  intro: 'Zarząd spółdzielni rozważa wymianę domofonów na model z kodem i zapisem wywołań.',
  opensIn: -1,
  lastIn: 20,
  per: 'premises',
  anonymous: true,
  audience: 'owners',
  answers: 3,
  fields: [
    {
      id: 'domofon-1',
      blockType: 'single',
      question: 'Czy wymieniać domofony?',
      required: true,
      options: options('Tak', 'Nie', 'Nie mam zdania'),
    },
  ],
}

export const SURVEY_PLANS: readonly SurveyPlan[] = [YARD, GAS, CLEANING, INTERCOM]
