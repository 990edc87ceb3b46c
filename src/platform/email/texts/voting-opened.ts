import { mailTemplate } from './text'
import { lastDayLine } from './when'

type Values = {
  id: string
  number: string
  title: string
  /** Empty where no last day is set. */ until: string
}

/** A voting has begun: to everyone who may vote. */
export const votingOpened = mailTemplate<Values>({
  path: ({ id }) => `/resolutions/${id}`,
  words: {
    pl: {
      subject: ({ number, title }) => `Głosowanie: uchwała nr ${number}, ${title}`,
      intro: ({ number, title, until: day }) => [
        `Zaczęło się głosowanie nad uchwałą nr ${number} „${title}”.`,
        ...lastDayLine(day, 'pl', (words) => `Głos można oddać do ${words}, do końca dnia.`),
      ],
      link: 'Przeczytaj uchwałę i zagłosuj',
      outro: () => ['Zagłosować można też na papierze. Kartę wyda administracja.'],
    },
    en: {
      subject: ({ number, title }) => `Vote: resolution ${number}, ${title}`,
      intro: ({ number, title, until: day }) => [
        `The vote on resolution ${number} “${title}” has begun.`,
        ...lastDayLine(day, 'en', (words) => `You can vote until the end of ${words}.`),
      ],
      link: 'Read the resolution and vote',
      outro: () => ['You can also vote on paper. Ask the administration for a ballot.'],
    },
    uk: {
      subject: ({ number, title }) => `Голосування: ухвала № ${number}, ${title}`,
      intro: ({ number, title, until: day }) => [
        `Почалося голосування щодо ухвали № ${number} «${title}».`,
        ...lastDayLine(day, 'uk', (words) => `Голос можна віддати до кінця дня ${words}.`),
      ],
      link: 'Прочитати ухвалу і проголосувати',
      outro: () => ['Можна проголосувати й на папері. Бюлетень видасть адміністрація.'],
    },
  },
})
