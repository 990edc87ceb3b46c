const NBSP = '\u00a0'
const NB_HYPHEN = '\u2011'

const UNITS = [
  'zł',
  'gr',
  'PLN',
  'm²',
  'm³',
  'GJ',
  'kWh',
  'MWh',
  'szt\\.',
  'os\\.',
  '%',
  'r\\.',
  'kB',
  'MB',
  'м²',
  'м³',
  'ГДж',
  'ос\\.',
]
const MONTHS = [
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'January|February|March|April|May|June|July|August|September|October|November|December',
].join('|')
/** Words that lean on the number or name after them: „nr 4/2026”, „ul. Lipowa”, „lokal 7”. */
const LEADS =
  'nr|nry|ul\\.|al\\.|pl\\.|os\\.|art\\.|ust\\.|pkt|poz\\.|godz\\.|tel\\.|lok\\.|No\\.|no\\.|№|вул\\.|кв\\.|буд\\.|тел\\.'
const PLACES =
  '[Ll]okal(?:u|owi|em|e)?|[Mm]iejsc(?:e|a|u)|[Kk]omórk(?:a|i|ę|ą)|[Gg]araż(?:u|em)?|[Kk]lat(?:ka|ki|ce|kę)|[Ff]lat|[Uu]nit|[Ss]pace|[Кк]вартир[аиіу]|[Пп]риміщення|[Мм]ісц[еяю]|[Кк]омор[аиіу]'

const RULES: readonly (readonly [RegExp, string])[] = [
  // A one-letter word goes with the next word. Looking behind lets „i w domu” match twice.
  [/(?<=^|[\s\u00a0(„"«])([aiouwzAIOUWZаійоувзєяАІЙОУВЗЄЯ]) (?=\S)/g, `$1${NBSP}`],
  [new RegExp(`(\\d) (?=(?:${UNITS.join('|')})(?![\\p{L}\\d]))`, 'gu'), `$1${NBSP}`],
  [new RegExp(`(?<=^|[\\s\\u00a0(„])(${LEADS}) (?=\\S)`, 'gu'), `$1${NBSP}`],
  [
    new RegExp(`(?<=^|[\\s\\u00a0(„])(${PLACES}) (?=[A-Z]{0,3}[-\\u2011]?\\d|[IVX]+(?![\\p{L}]))`, 'gu'),
    `$1${NBSP}`,
  ],
  [new RegExp(`(\\d) (?=(?:${MONTHS}))`, 'gu'), `$1${NBSP}`],
  [new RegExp(`(?<=\\d${NBSP}(?:${MONTHS})) (?=\\d{4})`, 'gu'), NBSP],
  [/(?<![\p{L}\d])([A-Z]{1,3})-(?=\d+(?![\p{L}\d-]))/gu, `$1${NB_HYPHEN}`],
]

/**
 * Sets the spaces that must not break, for Polish, Ukrainian and English running text: one-letter words, a number and its unit,
 * „nr 4/2026”, „lokal 7”, day, month and year; „G-4” takes a hyphen that does not break. Never use it on account
 * numbers or codes that are copied.
 */
export function setType(text: string): string {
  return RULES.reduce((set, [pattern, replacement]) => set.replace(pattern, replacement), text)
}
