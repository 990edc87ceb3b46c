import { mailTemplate } from './text'

/** The administration has written under a fault. */
export const faultAnswered = mailTemplate<{ fault: string; number: string; title: string }>({
  path: ({ fault }) => `/faults/${fault}`,
  words: {
    pl: {
      subject: ({ number, title }) => `Wiadomość o usterce ${number}: ${title}`,
      intro: ({ number, title }) => [`Administracja napisała w sprawie usterki ${number} „${title}”.`],
      link: 'Przeczytaj wiadomość',
    },
    en: {
      subject: ({ number, title }) => `A message about fault ${number}: ${title}`,
      intro: ({ number, title }) => [`The administration has written about fault ${number} “${title}”.`],
      link: 'Read the message',
    },
    uk: {
      subject: ({ number, title }) => `Повідомлення про несправність ${number}: ${title}`,
      intro: ({ number, title }) => [`Адміністрація написала щодо несправності ${number} «${title}».`],
      link: 'Прочитати повідомлення',
    },
  },
})
