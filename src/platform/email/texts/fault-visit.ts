import { mailTemplate } from './text'

/** Somebody comes to repair: when. */
export const faultVisit = mailTemplate<{ fault: string; number: string; title: string; when: string }>({
  path: ({ fault }) => `/faults/${fault}`,
  words: {
    pl: {
      subject: ({ number, when }) => `Wizyta w sprawie usterki ${number}: ${when}`,
      intro: ({ number, title, when }) => [
        `Wizyta w sprawie usterki ${number} „${title}”: ${when}.`,
        'Jeśli ten termin nie pasuje, napisz to w portalu pod usterką.',
      ],
      link: 'Zobacz usterkę',
    },
    en: {
      subject: ({ number, when }) => `Visit about fault ${number}: ${when}`,
      intro: ({ number, title, when }) => [
        `Visit about fault ${number} “${title}”: ${when}.`,
        'If this does not suit you, write so in the portal, below the fault.',
      ],
      link: 'See the fault',
    },
    uk: {
      subject: ({ number, when }) => `Візит щодо несправності ${number}: ${when}`,
      intro: ({ number, title, when }) => [
        `Візит щодо несправності ${number} «${title}»: ${when}.`,
        'Якщо цей час не підходить, напишіть про це в порталі під несправністю.',
      ],
      link: 'Переглянути несправність',
    },
  },
})
