import { mailTemplate } from './text'
import { dayWords } from './when'

/** A survey asks: to everyone it is for. A survey is no resolution, and the mail says so. */
export const surveyOpened = mailTemplate<{ id: string; title: string; lastOn: string }>({
  path: ({ id }) => `/surveys/${id}`,
  words: {
    pl: {
      subject: ({ title }) => `Ankieta: ${title}`,
      intro: ({ title, lastOn }) => [
        `Pytamy mieszkańców o zdanie: „${title}”. Odpowiedzi zbieramy do ${dayWords(lastOn, 'pl')} włącznie.`,
        'Ankieta nie jest uchwałą i do niczego nie zobowiązuje.',
      ],
      link: 'Odpowiedz na pytania',
      outro: () => ['Jeśli ktoś z domu już odpowiedział za lokal, nie trzeba nic robić.'],
    },
    en: {
      subject: ({ title }) => `Survey: ${title}`,
      intro: ({ title, lastOn }) => [
        `We are asking residents what they think: “${title}”. Answers are taken up to and including ${dayWords(lastOn, 'en')}.`,
        'A survey is not a resolution and binds nobody.',
      ],
      link: 'Answer the questions',
      outro: () => ['If someone has answered for your premises already, there is nothing to do.'],
    },
    uk: {
      subject: ({ title }) => `Опитування: ${title}`,
      intro: ({ title, lastOn }) => [
        `Питаємо думку мешканців: «${title}». Відповіді приймаємо до ${dayWords(lastOn, 'uk')} включно.`,
        'Опитування не є ухвалою і ні до чого не зобов’язує.',
      ],
      link: 'Відповісти на запитання',
      outro: () => ['Якщо хтось із дому вже відповів за приміщення, нічого робити не треба.'],
    },
  },
})
