import { mailTemplate } from './text'

/** A technician was given a fault. */
export const faultAssigned = mailTemplate<{ fault: string; number: string; title: string }>({
  path: ({ fault }) => `/admin/fault?id=${fault}`,
  words: {
    pl: {
      subject: ({ number, title }) => `Przydzielona usterka ${number}: ${title}`,
      intro: ({ number, title }) => [
        `Usterka ${number} „${title}” jest przydzielona Tobie. Adres i kontakt są w systemie.`,
      ],
      link: 'Otwórz usterkę',
    },
    en: {
      subject: ({ number, title }) => `Fault ${number} assigned to you: ${title}`,
      intro: ({ number, title }) => [
        `Fault ${number} “${title}” has been assigned to you. Address and contact are in the system.`,
      ],
      link: 'Open the fault',
    },
    uk: {
      subject: ({ number, title }) => `Вам доручено несправність ${number}: ${title}`,
      intro: ({ number, title }) => [
        `Вам доручено несправність ${number} «${title}». Адреса й контакт є в системі.`,
      ],
      link: 'Відкрити несправність',
    },
  },
})
