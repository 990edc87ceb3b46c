import { mailTemplate } from './text'

/** Staff have refused a reading: why, and the way to send another. */
export const readingRefused = mailTemplate<{ serial: string; reason: string; reading: string }>({
  path: () => '/meters',
  words: {
    pl: {
      subject: ({ serial }) => `Odczyt licznika ${serial} nie został przyjęty`,
      intro: ({ serial, reason }) => [
        `Administracja nie przyjęła odczytu licznika nr ${serial}. Powód: ${reason}`,
        'Jeśli termin odczytów jeszcze trwa, podaj odczyt jeszcze raz:',
      ],
      link: 'Podaj odczyt',
    },
    en: {
      subject: ({ serial }) => `The reading of meter ${serial} was not accepted`,
      intro: ({ serial, reason }) => [
        `Your administration did not accept the reading of meter ${serial}. Reason: ${reason}`,
        'If readings are still being taken, send it again:',
      ],
      link: 'Send a reading',
    },
    uk: {
      subject: ({ serial }) => `Показання лічильника ${serial} не прийнято`,
      intro: ({ serial, reason }) => [
        `Адміністрація не прийняла показання лічильника № ${serial}. Причина: ${reason}`,
        'Якщо показання ще приймаються, подайте їх ще раз:',
      ],
      link: 'Подати показання',
    },
  },
})
