import { mailTemplate } from './text'

type Words = Record<string, string>

const pl: Words = {
  reported: 'Nowe zgłoszenie',
  complaint: 'Naprawa zakwestionowana',
  confirmed: 'Naprawa potwierdzona',
  comment: 'Wiadomość od mieszkańca',
  overdue: 'Termin naprawy minął',
}
const en: Words = {
  reported: 'New report',
  complaint: 'Repair not accepted',
  confirmed: 'Repair confirmed',
  comment: 'Message of a resident',
  overdue: 'The term of the repair has passed',
}
const uk: Words = {
  reported: 'Нове звернення',
  complaint: 'Ремонт не прийнято',
  confirmed: 'Ремонт підтверджено',
  comment: 'Повідомлення від мешканця',
  overdue: 'Термін ремонту минув',
}

/** News about a fault: for whoever has it, or the managers of the community. */
export const faultForStaff = mailTemplate<{ fault: string; number: string; title: string; what: string }>({
  path: ({ fault }) => `/admin/fault?id=${fault}`,
  words: {
    pl: {
      subject: ({ number, title, what }) => `${pl[what] ?? what}, usterka ${number}: ${title}`,
      intro: ({ number, title, what }) => [`${pl[what] ?? what}: usterka ${number} „${title}”.`],
      link: 'Otwórz usterkę',
    },
    en: {
      subject: ({ number, title, what }) => `${en[what] ?? what}, fault ${number}: ${title}`,
      intro: ({ number, title, what }) => [`${en[what] ?? what}: fault ${number} “${title}”.`],
      link: 'Open the fault',
    },
    uk: {
      subject: ({ number, title, what }) => `${uk[what] ?? what}, несправність ${number}: ${title}`,
      intro: ({ number, title, what }) => [`${uk[what] ?? what}: несправність ${number} «${title}».`],
      link: 'Відкрити несправність',
    },
  },
})
