import { mailTemplate } from './text'

/** Readings are asked for and the last day is near; `place` names the premises, `lastOn` is written out. */
export const readingReminder = mailTemplate<{ place: string; lastOn: string }>({
  path: () => '/meters',
  words: {
    pl: {
      subject: ({ lastOn }) => `Podaj odczyty liczników do ${lastOn}`,
      intro: ({ place, lastOn }) => [
        `Nie mamy jeszcze odczytów liczników w lokalu ${place}. Przyjmujemy je do ${lastOn} włącznie.`,
        'Spisz stan liczników i podaj go w portalu. Zajmie to kilka minut:',
      ],
      link: 'Podaj odczyty',
      outro: () => ['Jeśli odczyty zostały już podane na karcie, nie trzeba nic robić.'],
    },
    en: {
      subject: ({ lastOn }) => `Send in your meter readings by ${lastOn}`,
      intro: ({ place, lastOn }) => [
        `We do not have the meter readings of premises ${place} yet. We take them up to and including ${lastOn}.`,
        'Read the meters and enter what they show. It takes a few minutes:',
      ],
      link: 'Send readings',
      outro: () => ['If you have handed in a card, there is nothing to do.'],
    },
    uk: {
      subject: ({ lastOn }) => `Подайте показання лічильників до ${lastOn}`,
      intro: ({ place, lastOn }) => [
        `Ми ще не маємо показань лічильників у приміщенні ${place}. Приймаємо їх до ${lastOn} включно.`,
        'Перепишіть показання та подайте їх у порталі. Це займе кілька хвилин:',
      ],
      link: 'Подати показання',
      outro: () => ['Якщо показання вже подано на картці, нічого робити не треба.'],
    },
  },
})
