import { mailTemplate } from './text'

/** An announcement of the administration: its title and first words, and the way to the whole. */
export const announcement = mailTemplate<{ id: string; title: string; words: string }>({
  path: ({ id }) => `/announcements/${id}`,
  words: {
    pl: {
      subject: ({ title }) => title,
      intro: ({ title, words }) => [`Administracja przekazuje nowy komunikat: ${title}`, words],
      link: 'Przeczytaj cały komunikat',
    },
    en: {
      subject: ({ title }) => title,
      intro: ({ title, words }) => [`There is a new announcement from your administration: ${title}`, words],
      link: 'Read the whole announcement',
    },
    uk: {
      subject: ({ title }) => title,
      intro: ({ title, words }) => [`Адміністрація передає нове оголошення: ${title}`, words],
      link: 'Прочитати все оголошення',
    },
  },
})
