import { mailTemplate } from './text'

/** A resident has written: for staff. */
export const messageReceived = mailTemplate<{
  number: string
  subject: string
  resident: string
  conversation: string
}>({
  path: ({ conversation }) => `/admin/collections/conversations/${conversation}`,
  words: {
    pl: {
      subject: ({ number, subject }) => `Sprawa ${number}: ${subject}`,
      intro: ({ resident, number, subject }) => [`${resident} pisze w sprawie ${number} „${subject}”.`],
      link: 'Otwórz sprawę',
    },
    en: {
      subject: ({ number, subject }) => `Case ${number}: ${subject}`,
      intro: ({ resident, number, subject }) => [`${resident} writes in case ${number} “${subject}”.`],
      link: 'Open the case',
    },
    uk: {
      subject: ({ number, subject }) => `Справа ${number}: ${subject}`,
      intro: ({ resident, number, subject }) => [`${resident} пише у справі ${number} «${subject}».`],
      link: 'Відкрити справу',
    },
  },
})
