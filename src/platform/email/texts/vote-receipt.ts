import { mailTemplate } from './text'
import { momentWords } from './when'

type Values = {
  id: string
  declaration: string
  number: string
  title: string
  /** `for`, `against` or `abstain`. */
  choice: string
  receipt: string
  /** `portal`, or how the administration took it. */
  channel: string
  castAt: string
}

const choices = {
  pl: { for: 'za', against: 'przeciw', abstain: 'wstrzymuję się' },
  en: { for: 'for', against: 'against', abstain: 'abstain' },
  uk: { for: 'за', against: 'проти', abstain: 'утримуюся' },
}

const word = (locale: keyof typeof choices, choice: string): string =>
  choices[locale][choice as 'for' | 'against' | 'abstain'] ?? choice

/** That a vote is stored, with the number of its receipt: to who cast it and to on whose behalf it was cast. */
export const voteReceipt = mailTemplate<Values>({
  path: ({ id }) => `/resolutions/${id}`,
  words: {
    pl: {
      subject: ({ number }) => `Potwierdzenie głosu, uchwała nr ${number}`,
      intro: ({ number, title, choice, receipt, channel, castAt }) => [
        channel === 'portal'
          ? `Głos „${word('pl', choice)}” w sprawie uchwały nr ${number} „${title}” jest zapisany. Oddano go w portalu ${momentWords(castAt, 'pl')}.`
          : `Administracja wpisała głos „${word('pl', choice)}” oddany w sprawie uchwały nr ${number} „${title}” na papierze, na zebraniu albo przez pełnomocnika.`,
        `Numer potwierdzenia: ${receipt}`,
      ],
      link: 'Zobacz uchwałę i swoje potwierdzenie',
      outro: () => ['Jeśli to nie jest Twój głos, od razu napisz do administracji.'],
    },
    en: {
      subject: ({ number }) => `Receipt for your vote, resolution ${number}`,
      intro: ({ number, title, choice, receipt, channel, castAt }) => [
        channel === 'portal'
          ? `The vote “${word('en', choice)}” on resolution ${number} “${title}” is stored. It was cast in the portal on ${momentWords(castAt, 'en')}.`
          : `The administration has entered the vote “${word('en', choice)}” on resolution ${number} “${title}”, cast on paper, at a meeting or by proxy.`,
        `Number of the receipt: ${receipt}`,
      ],
      link: 'See the resolution and your receipt',
      outro: () => ['If this is not your vote, write to the administration at once.'],
    },
    uk: {
      subject: ({ number }) => `Підтвердження голосу, ухвала № ${number}`,
      intro: ({ number, title, choice, receipt, channel, castAt }) => [
        channel === 'portal'
          ? `Голос «${word('uk', choice)}» щодо ухвали № ${number} «${title}» записано. Його віддано в порталі ${momentWords(castAt, 'uk')}.`
          : `Адміністрація внесла голос «${word('uk', choice)}» щодо ухвали № ${number} «${title}», відданий на папері, на зборах або через представника.`,
        `Номер підтвердження: ${receipt}`,
      ],
      link: 'Переглянути ухвалу і своє підтвердження',
      outro: () => ['Якщо це не ваш голос, одразу напишіть адміністрації.'],
    },
  },
})
