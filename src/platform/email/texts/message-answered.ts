import { mailTemplate } from './text'

/** The administration has answered a case. What it wrote stays in the portal: mail is read by others too. */
export const messageAnswered = mailTemplate<{ number: string; subject: string; conversation: string }>({
  path: ({ conversation }) => `/messages/${conversation}`,
  words: {
    pl: {
      subject: ({ number, subject }) => `Odpowiedź w sprawie ${number}: ${subject}`,
      intro: ({ number, subject }) => [
        `Administracja odpowiedziała w sprawie ${number} „${subject}”. Odpowiedź jest w portalu:`,
      ],
      link: 'Przeczytaj odpowiedź',
      outro: () => [
        'Na tę wiadomość nie trzeba odpisywać. Odpowiedź można napisać w portalu, pod tą sprawą.',
      ],
    },
    en: {
      subject: ({ number, subject }) => `An answer in case ${number}: ${subject}`,
      intro: ({ number, subject }) => [
        `The administration has answered case ${number} “${subject}”. Read the answer in the portal:`,
      ],
      link: 'Read the answer',
      outro: () => ['Please do not reply to this e-mail. You can answer in the portal, below the case.'],
    },
    uk: {
      subject: ({ number, subject }) => `Відповідь у справі ${number}: ${subject}`,
      intro: ({ number, subject }) => [
        `Адміністрація відповіла у справі ${number} «${subject}». Відповідь чекає в порталі:`,
      ],
      link: 'Прочитати відповідь',
      outro: () => ['На цей лист відповідати не потрібно. Написати можна в порталі, під цією справою.'],
    },
  },
})
