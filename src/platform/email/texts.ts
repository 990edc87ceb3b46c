/** Languages people get mail in. */
export type MailLocale = 'pl' | 'en' | 'uk'

/** Values a text needs, already written for people. */
export type MailValues = { name: string; login: string; code: string; url: string; until: string }

/** A mail as blocks; `steps` is a numbered list, `link` the address to open. */
export type MailText = {
  subject: string
  greeting: (values: MailValues) => string
  intro: string
  steps: (values: MailValues) => string[]
  link: string | null
  outro: (values: MailValues) => string[]
}

/** Words of each mail the portal sends. */
export const MAIL_TEXTS: Record<'activation' | 'passwordReset', Record<MailLocale, MailText>> = {
  activation: {
    pl: {
      subject: 'Dostęp do portalu mieszkańca',
      greeting: ({ name }) => `Dzień dobry, ${name}!`,
      intro: 'Administracja zaprasza do portalu LokaleNet. Są w nim saldo, zaliczki, liczniki i dane lokalu.',
      steps: ({ url, login, code }) => [
        `Otwórz stronę ${url}`,
        `Wpisz login: ${login}`,
        `Wpisz kod jednorazowy: ${code}`,
        'Ustaw własne hasło, co najmniej 12 znaków.',
      ],
      link: null,
      outro: ({ until, login }) => [
        `Kod działa jeden raz, do ${until}. Login ${login} zostaje na stałe, warto go zachować.`,
        'Wiadomość wysłał portal. Jeśli trafiła pod zły adres, prosimy ją usunąć i zawiadomić administrację.',
      ],
    },
    en: {
      subject: 'Your access to the resident portal',
      greeting: ({ name }) => `Dear ${name},`,
      intro:
        'Your building’s administration invites you to LokaleNet: your balance, advances, meters and data.',
      steps: ({ url, login, code }) => [
        `Open ${url}`,
        `Enter your login: ${login}`,
        `Enter the one-time code: ${code}`,
        'Choose a password of your own, at least 12 characters.',
      ],
      link: null,
      outro: ({ until, login }) => [
        `The code works once, until ${until}. Your login ${login} stays the same; please keep it.`,
        'This message was sent by the portal. If it is not for you, please delete it and tell the administration.',
      ],
    },
    uk: {
      subject: 'Доступ до порталу мешканця',
      greeting: ({ name }) => `Добрий день, ${name}!`,
      intro:
        'Адміністрація запрошує до порталу LokaleNet: там є сальдо, авансові платежі, лічильники та дані помешкання.',
      steps: ({ url, login, code }) => [
        `Відкрийте сторінку ${url}`,
        `Введіть логін: ${login}`,
        `Введіть одноразовий код: ${code}`,
        'Встановіть власний пароль, щонайменше 12 символів.',
      ],
      link: null,
      outro: ({ until, login }) => [
        `Код діє один раз, до ${until}. Логін ${login} залишається незмінним, збережіть його.`,
        'Лист надіслав портал. Якщо він не для вас, видаліть його та повідомте адміністрацію.',
      ],
    },
  },
  passwordReset: {
    pl: {
      subject: 'Nowe hasło do portalu mieszkańca',
      greeting: ({ name }) => `Dzień dobry, ${name}!`,
      intro: 'Ktoś poprosił o nowe hasło do tego konta w portalu LokaleNet. Aby je ustawić, otwórz odnośnik:',
      steps: () => [],
      link: 'Ustaw nowe hasło',
      outro: ({ until }) => [
        `Odnośnik działa jeden raz, do ${until}.`,
        'Jeśli to nie była Państwa prośba, nic nie trzeba robić: obecne hasło nadal działa.',
      ],
    },
    en: {
      subject: 'A new password for the resident portal',
      greeting: ({ name }) => `Dear ${name},`,
      intro: 'Someone asked for a new password for this LokaleNet account. To set it, open this link:',
      steps: () => [],
      link: 'Set a new password',
      outro: ({ until }) => [
        `The link works once, until ${until}.`,
        'If it was not you, there is nothing to do: your present password still works.',
      ],
    },
    uk: {
      subject: 'Новий пароль до порталу мешканця',
      greeting: ({ name }) => `Добрий день, ${name}!`,
      intro:
        'Хтось попросив новий пароль до цього облікового запису в LokaleNet. Щоб його встановити, відкрийте посилання:',
      steps: () => [],
      link: 'Встановити новий пароль',
      outro: ({ until }) => [
        `Посилання діє один раз, до ${until}.`,
        'Якщо це були не ви, нічого робити не треба: теперішній пароль працює.',
      ],
    },
  },
}
