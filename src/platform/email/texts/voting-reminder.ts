import { mailTemplate } from './text'
import { lastDayLine } from './when'

type Values = {
  id: string
  number: string
  title: string
  /** Empty where no last day is set. */ until: string
}

/** A vote is still waited for: to those who may vote and have not. */
export const votingReminder = mailTemplate<Values>({
  path: ({ id }) => `/resolutions/${id}`,
  words: {
    pl: {
      subject: ({ number }) => `Czekamy na Twój głos, uchwała nr ${number}`,
      intro: ({ number, title, until: day }) => [
        `Nie mamy jeszcze Twojego głosu w sprawie uchwały nr ${number} „${title}”.`,
        ...lastDayLine(day, 'pl', (words) => `Głos można oddać do ${words}, do końca dnia.`),
      ],
      link: 'Przeczytaj uchwałę i zagłosuj',
      outro: () => ['Jeśli oddano już głos na papierze, nie trzeba nic robić: administracja go wpisze.'],
    },
    en: {
      subject: ({ number }) => `Your vote is waited for, resolution ${number}`,
      intro: ({ number, title, until: day }) => [
        `We do not have your vote on resolution ${number} “${title}” yet.`,
        ...lastDayLine(day, 'en', (words) => `You can vote until the end of ${words}.`),
      ],
      link: 'Read the resolution and vote',
      outro: () => [
        'If you have handed in a paper ballot there is nothing to do: the administration enters it.',
      ],
    },
    uk: {
      subject: ({ number }) => `Чекаємо на ваш голос, ухвала № ${number}`,
      intro: ({ number, title, until: day }) => [
        `Ми ще не маємо вашого голосу щодо ухвали № ${number} «${title}».`,
        ...lastDayLine(day, 'uk', (words) => `Голос можна віддати до кінця дня ${words}.`),
      ],
      link: 'Прочитати ухвалу і проголосувати',
      outro: () => ['Якщо паперовий голос уже здано, робити нічого не треба: адміністрація його внесе.'],
    },
  },
})
