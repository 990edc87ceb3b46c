import { mailTemplate } from './text'

type Values = { fault: string; number: string; title: string; status: string }
type Words = Record<string, string>

const pl: Words = {
  accepted: 'przyjęta do naprawy',
  rejected: 'nieprzyjęta, powód jest w portalu',
  forwarded: 'przekazana wykonawcy',
  inProgress: 'w naprawie',
  onHold: 'wstrzymana, powód jest w portalu',
  done: 'naprawiona. Sprawdź, czy wszystko jest w porządku, i odpowiedz w portalu',
  confirmed: 'potwierdzona jako naprawiona',
  complaint: 'zgłoszona ponownie',
  closed: 'zamknięta',
}
const en: Words = {
  accepted: 'accepted for repair',
  rejected: 'not accepted; the reason is in the portal',
  forwarded: 'handed to a contractor',
  inProgress: 'being repaired',
  onHold: 'on hold; the reason is in the portal',
  done: 'repaired. Please check that all is well and answer in the portal',
  confirmed: 'confirmed as repaired',
  complaint: 'reported again',
  closed: 'closed',
}
const uk: Words = {
  accepted: 'прийнята до ремонту',
  rejected: 'не прийнята, причина в порталі',
  forwarded: 'передана виконавцю',
  inProgress: 'у ремонті',
  onHold: 'призупинена, причина в порталі',
  done: 'усунена. Перевірте, чи все гаразд, і дайте відповідь у порталі',
  confirmed: 'підтверджена як усунена',
  complaint: 'заявлена повторно',
  closed: 'закрита',
}

const said = (words: Words, status: string): string => words[status] ?? status

/** A fault has a new status. What was written with it stays in the portal: mail is read by others too. */
export const faultMoved = mailTemplate<Values>({
  path: ({ fault }) => `/faults/${fault}`,
  words: {
    pl: {
      subject: ({ number, title }) => `Usterka ${number}: ${title}`,
      intro: ({ number, title, status }) => [`Usterka ${number} „${title}” jest ${said(pl, status)}.`],
      link: 'Zobacz przebieg',
    },
    en: {
      subject: ({ number, title }) => `Fault ${number}: ${title}`,
      intro: ({ number, title, status }) => [`Fault ${number} “${title}” is ${said(en, status)}.`],
      link: 'See what happened',
    },
    uk: {
      subject: ({ number, title }) => `Несправність ${number}: ${title}`,
      intro: ({ number, title, status }) => [`Несправність ${number} «${title}» ${said(uk, status)}.`],
      link: 'Переглянути перебіг',
    },
  },
})
