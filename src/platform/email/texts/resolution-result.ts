import { mailTemplate, type MailLocale } from './text'
import { dayWords } from './when'

type Values = {
  id: string
  number: string
  title: string
  /** `adopted` or `rejected`. */
  result: string
  adoptedOn: string
  /** The last day to challenge where it is known at sending; empty where it runs from the opening of the notice. */
  lastDay: string
}

type Sentences = {
  adopted: (day: string) => string
  rejected: string
  lastDay: (day: string) => string
  fromOpening: string
}

const sentences: Record<MailLocale, Sentences> = {
  pl: {
    adopted: (day) => `Uchwałę podjęto ${day}.`,
    rejected: 'Uchwała nie została podjęta.',
    lastDay: (day) => `Uchwałę można zaskarżyć do sądu do ${day}.`,
    fromOpening:
      'Uchwałę można zaskarżyć do sądu w ciągu 6 tygodni od dnia, w którym otworzysz to zawiadomienie w portalu. Na stronie uchwały zobaczysz ostatni dzień.',
  },
  en: {
    adopted: (day) => `The resolution was adopted on ${day}.`,
    rejected: 'The resolution was not adopted.',
    lastDay: (day) => `It can be challenged in court until ${day}.`,
    fromOpening:
      'It can be challenged in court within 6 weeks from the day on which you open this notice in the portal. The page of the resolution shows the last day.',
  },
  uk: {
    adopted: (day) => `Ухвалу прийнято ${day}.`,
    rejected: 'Ухвалу не прийнято.',
    lastDay: (day) => `Її можна оскаржити в суді до ${day}.`,
    fromOpening:
      'Її можна оскаржити в суді протягом 6 тижнів від дня, коли ви відкриєте це повідомлення в порталі. На сторінці ухвали видно останній день.',
  },
}

const outcome = (locale: MailLocale, { result, adoptedOn, lastDay }: Values): string[] => {
  const say = sentences[locale]
  if (result !== 'adopted') return [say.rejected]
  const challenge = lastDay === '' ? say.fromOpening : say.lastDay(dayWords(lastDay, locale))
  return [say.adopted(dayWords(adoptedOn, locale)), challenge]
}

/** Notice of a resolution's result to an owner (UWL art. 23(3)): legal mail, which nobody mutes. */
export const resolutionResult = mailTemplate<Values>({
  path: ({ id }) => `/resolutions/${id}`,
  words: {
    pl: {
      subject: ({ number }) => `Zawiadomienie o uchwale nr ${number}`,
      intro: (values) => [
        `Zakończyło się głosowanie nad uchwałą nr ${values.number} „${values.title}”.`,
        ...outcome('pl', values),
      ],
      link: 'Otwórz zawiadomienie i przeczytaj uchwałę',
    },
    en: {
      subject: ({ number }) => `Notice of resolution ${number}`,
      intro: (values) => [
        `The vote on resolution ${values.number} “${values.title}” has ended.`,
        ...outcome('en', values),
      ],
      link: 'Open the notice and read the resolution',
    },
    uk: {
      subject: ({ number }) => `Повідомлення про ухвалу № ${number}`,
      intro: (values) => [
        `Закінчилося голосування щодо ухвали № ${values.number} «${values.title}».`,
        ...outcome('uk', values),
      ],
      link: 'Відкрити повідомлення і прочитати ухвалу',
    },
  },
})
