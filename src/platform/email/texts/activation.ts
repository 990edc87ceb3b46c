import { mailTemplate } from './text'

/** First access: login and one-time code. */
export const activation = mailTemplate({
  path: () => '/activate',
  code: 'activation',
  words: {
    pl: {
      subject: () => 'Dostęp do portalu mieszkańca',
      intro: () => [
        'Administracja zaprasza do portalu LokaleNet. Są w nim saldo, zaliczki, liczniki i dane lokalu.',
      ],
      steps: ({ url, login, code }) => [
        `Otwórz stronę ${url}`,
        `Wpisz login: ${login}`,
        `Wpisz kod jednorazowy: ${code}`,
        'Ustaw własne hasło, co najmniej 12 znaków.',
      ],
      outro: ({ until, login }) => [
        `Kod działa jeden raz, do ${until}. Login ${login} zostaje na stałe, warto go zachować.`,
        'Wiadomość wysłał portal. Jeśli trafiła pod zły adres, prosimy ją usunąć i zawiadomić administrację.',
      ],
    },
    en: {
      subject: () => 'Your access to the resident portal',
      intro: () => [
        'Your building’s administration invites you to LokaleNet: your balance, advances, meters and data.',
      ],
      steps: ({ url, login, code }) => [
        `Open ${url}`,
        `Enter your login: ${login}`,
        `Enter the one-time code: ${code}`,
        'Choose a password of your own, at least 12 characters.',
      ],
      outro: ({ until, login }) => [
        `The code works once, until ${until}. Your login ${login} stays the same; please keep it.`,
        'This message was sent by the portal. If it is not for you, please delete it and tell the administration.',
      ],
    },
    uk: {
      subject: () => 'Доступ до порталу мешканця',
      intro: () => [
        'Адміністрація запрошує до порталу LokaleNet: там є сальдо, авансові платежі, лічильники та дані помешкання.',
      ],
      steps: ({ url, login, code }) => [
        `Відкрийте сторінку ${url}`,
        `Введіть логін: ${login}`,
        `Введіть одноразовий код: ${code}`,
        'Встановіть власний пароль, щонайменше 12 символів.',
      ],
      outro: ({ until, login }) => [
        `Код діє один раз, до ${until}. Логін ${login} залишається незмінним, збережіть його.`,
        'Лист надіслав портал. Якщо він не для вас, видаліть його та повідомте адміністрацію.',
      ],
    },
  },
})
