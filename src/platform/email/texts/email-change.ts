import { mailTemplate } from './text'

type Change = { email: string }

/** To the address on record: somebody asks for another one. */
export const emailChangeOld = mailTemplate<Change>({
  path: ({ code }) => `/settings/email?token=${encodeURIComponent(code)}`,
  code: 'emailOld',
  words: {
    pl: {
      subject: () => 'Zmiana adresu e-mail w portalu',
      intro: ({ email }) => [
        `W portalu LokaleNet poproszono o zmianę adresu e-mail Twojego konta na ${email}.`,
        'Jeśli to Twoja prośba, potwierdź ją. Drugi list wysłaliśmy na nowy adres; zmiana nastąpi po potwierdzeniu obu.',
      ],
      link: 'Potwierdź zmianę adresu',
      outro: ({ until }) => [
        `Odnośnik działa jeden raz, do ${until}. Trzeba być zalogowanym.`,
        'Jeśli to nie Twoja prośba, nie otwieraj odnośnika i zmień hasło do portalu: adres zostanie bez zmian.',
      ],
    },
    en: {
      subject: () => 'Changing your e-mail in the portal',
      intro: ({ email }) => [
        `Someone asked LokaleNet to change the e-mail of your account to ${email}.`,
        'If it was you, please confirm. We have written to the new address too; it changes once both are confirmed.',
      ],
      link: 'Confirm the change',
      outro: ({ until }) => [
        `The link works once, until ${until}, and you need to be signed in.`,
        'If it was not you, leave the link alone and change your password: the address stays as it is.',
      ],
    },
    uk: {
      subject: () => 'Зміна адреси e-mail у порталі',
      intro: ({ email }) => [
        `У порталі LokaleNet попросили змінити адресу e-mail вашого облікового запису на ${email}.`,
        'Якщо це ваше прохання, підтвердьте його. Другий лист надіслано на нову адресу; зміна настане після підтвердження обох.',
      ],
      link: 'Підтвердити зміну адреси',
      outro: ({ until }) => [
        `Посилання діє один раз, до ${until}. Потрібно увійти в портал.`,
        'Якщо це не ваше прохання, не відкривайте посилання і змініть пароль: адреса залишиться без змін.',
      ],
    },
  },
})

/** To the new address: whoever reads it shows that it is his. */
export const emailChangeNew = mailTemplate<Change>({
  path: ({ code }) => `/settings/email?token=${encodeURIComponent(code)}`,
  code: 'emailNew',
  words: {
    pl: {
      subject: () => 'Potwierdź nowy adres e-mail',
      intro: ({ email }) => [
        `Adres ${email} podano jako nowy adres konta w portalu LokaleNet. Potwierdź, że należy do Ciebie:`,
      ],
      link: 'Potwierdź nowy adres',
      outro: ({ until }) => [
        `Odnośnik działa jeden raz, do ${until}. Trzeba być zalogowanym.`,
        'Jeśli nie korzystasz z portalu, usuń tę wiadomość: nic się nie zmieni.',
      ],
    },
    en: {
      subject: () => 'Confirm your new e-mail',
      intro: ({ email }) => [
        `${email} was given as the new address of a LokaleNet account. Please confirm that it is yours:`,
      ],
      link: 'Confirm the new address',
      outro: ({ until }) => [
        `The link works once, until ${until}, and you need to be signed in.`,
        'If you do not use the portal, delete this message: nothing will change.',
      ],
    },
    uk: {
      subject: () => 'Підтвердьте нову адресу e-mail',
      intro: ({ email }) => [
        `Адресу ${email} вказано як нову адресу облікового запису в LokaleNet. Підтвердьте, що вона ваша:`,
      ],
      link: 'Підтвердити нову адресу',
      outro: ({ until }) => [
        `Посилання діє один раз, до ${until}. Потрібно увійти в портал.`,
        'Якщо ви не користуєтеся порталом, видаліть цей лист: нічого не зміниться.',
      ],
    },
  },
})
