import { mailTemplate } from './text'

/** A voting has ended on its last day: to the managers, whose turn it is to notify the owners. */
export const votingClosed = mailTemplate<{ id: string; number: string; title: string; result: string }>({
  path: ({ id }) => `/admin/collections/resolutions/${id}/notices`,
  words: {
    pl: {
      subject: ({ number, result }) =>
        `Uchwała nr ${number}: ${result === 'adopted' ? 'podjęta' : 'niepodjęta'}`,
      intro: ({ number, title }) => [
        `Skończyło się głosowanie nad uchwałą nr ${number} „${title}”. Portal policzył głosy i zapisał wynik.`,
        'Zawiadom o nim właścicieli.',
      ],
      link: 'Przejdź do zawiadomień',
    },
    en: {
      subject: ({ number, result }) =>
        `Resolution ${number}: ${result === 'adopted' ? 'adopted' : 'not adopted'}`,
      intro: ({ number, title }) => [
        `The vote on resolution ${number} “${title}” has ended. The portal has counted the votes and stored the result.`,
        'Notify the owners of it.',
      ],
      link: 'Go to the notices',
    },
    uk: {
      subject: ({ number, result }) =>
        `Ухвала № ${number}: ${result === 'adopted' ? 'прийнято' : 'не прийнято'}`,
      intro: ({ number, title }) => [
        `Закінчилося голосування щодо ухвали № ${number} «${title}». Портал порахував голоси і записав результат.`,
        'Повідомте про нього власників.',
      ],
      link: 'Перейти до повідомлень',
    },
  },
})
