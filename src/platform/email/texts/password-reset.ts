import { mailTemplate } from './text'

/** A link to a new password, for someone who asked for it. */
export const passwordReset = mailTemplate({
  path: ({ code }) => `/reset?token=${encodeURIComponent(code)}`,
  code: 'reset',
  words: {
    pl: {
      subject: () => 'Nowe hasło do portalu mieszkańca',
      intro: () => [
        'Ktoś poprosił o nowe hasło do tego konta w portalu LokaleNet. Aby je ustawić, otwórz odnośnik:',
      ],
      link: 'Ustaw nowe hasło',
      outro: ({ until }) => [
        `Odnośnik działa jeden raz, do ${until}.`,
        'Jeśli to nie była Państwa prośba, nic nie trzeba robić: obecne hasło nadal działa.',
      ],
    },
    en: {
      subject: () => 'A new password for the resident portal',
      intro: () => [
        'Someone asked for a new password for this LokaleNet account. To set it, open this link:',
      ],
      link: 'Set a new password',
      outro: ({ until }) => [
        `The link works once, until ${until}.`,
        'If it was not you, there is nothing to do: your present password still works.',
      ],
    },
    uk: {
      subject: () => 'Новий пароль до порталу мешканця',
      intro: () => [
        'Хтось попросив новий пароль до цього облікового запису в LokaleNet. Щоб його встановити, відкрийте посилання:',
      ],
      link: 'Встановити новий пароль',
      outro: ({ until }) => [
        `Посилання діє один раз, до ${until}.`,
        'Якщо це були не ви, нічого робити не треба: теперішній пароль працює.',
      ],
    },
  },
})
