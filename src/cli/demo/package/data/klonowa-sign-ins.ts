import type { DemoPeople, DemoRole } from '../model'

const signIn = (role: DemoRole, personCode: string, about: string): DemoPeople[number] => ({
  role,
  personCode,
  community: 'WM-KLONOWA',
  about,
})

/** Who of the community gets sign-in data, the two the demo names first at the head. */
export const KLONOWA_SIGN_INS: DemoPeople = [
  signIn(
    'resident',
    'KL-007',
    'Właścicielka lokalu 7 i miejsca G-4. Ma 412,30 zł do zapłaty, zaliczkę 972,07 zł i nowy wodomierz.',
  ),
  signIn(
    'board',
    'KL-015',
    'Właściciel lokalu 15, członek zarządu z pełnym wglądem w koszty, salda, dostawców i windykację.',
  ),
  signIn(
    'spouse',
    'KL-015-S',
    'Żona właściciela lokalu 15. Widzi to samo saldo co mąż, ale nie dane zarządu.',
  ),
  signIn('boardBasic', 'KL-048', 'Członkini zarządu bez dodatkowych uprawnień. Ma też lokal w SM Zacisze.'),
  signIn(
    'formerBoard',
    'KL-072',
    'Właściciel lokalu 72. Jego kadencja w zarządzie minęła, więc widzi tylko swoje.',
  ),
  signIn(
    'partOwner',
    'KL-012-2',
    'Współwłaścicielka połowy lokalu 12. Widzi wspólną kartotekę obojga rodzeństwa.',
  ),
  signIn(
    'formerOwner',
    'KL-031',
    'Sprzedał lokal 31 ponad rok temu. Widzi swoją dawną kartotekę i nic z czasów nabywczyni.',
  ),
  signIn(
    'newOwner',
    'KL-031-2',
    'Kupiła lokal 31 ponad rok temu. Widzi własną kartotekę i całą historię liczników.',
  ),
  signIn('tenant', 'KL-026-N', 'Najemca lokalu 26. Widzi liczniki od dnia najmu, a żadnych pieniędzy.'),
  signIn('formerTenant', 'KL-026-P', 'Dawny najemca lokalu 26. Widzi tylko liczniki z czasu swojego najmu.'),
  signIn(
    'householdMember',
    'KL-007-D',
    'Mieszka z córką w lokalu 7. Widzi liczniki i ogłoszenia, bez pieniędzy.',
  ),
  signIn(
    'proxy',
    'KL-040-P',
    'Pełnomocniczka właściciela lokalu 40, który mieszka za granicą. Widzi jego saldo.',
  ),
  signIn(
    'representative',
    'KL-U1-R',
    'Przedstawiciel spółki, która ma lokal U1. Widzi jej kartotekę z zaległością z kilku miesięcy.',
  ),
  signIn(
    'debtor',
    'KL-014',
    'Właściciel lokalu 14 z zaległością z ponad roku, odsetkami i kosztami sądowymi.',
  ),
]
