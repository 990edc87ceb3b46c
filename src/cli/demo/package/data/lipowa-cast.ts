import { dayIn } from '../calendar'
import type { Calendar, DemoPeople, DemoRole, Tie } from '../model'
import { company, named, owner, type CastFor } from '../register/cast'

const SOLD_BACK = 5

const people = [
  named('LI-001', 'Żaneta', 'Gąsior', 'zaneta.gasior@example.pl', '41 01'),
  named('LI-002', 'Błażej', 'Źrebiec', undefined, '42 01'),
  named('LI-003', 'Czesława', 'Mącka', 'czeslawa.macka@example.org', '43 01'),
  named('LI-003-2', 'Kacper', 'Mącka', 'kacper.macka@example.org'),
  named('LI-004', 'Gaweł', 'Święcicki', 'gawel.swiecicki@example.pl'),
  named('LI-005', 'Regina', 'Łoś', 'regina.los@example.pl', '45 01'),
  named('LI-005-2', 'Taras', 'Melnyk', 'taras.melnyk@example.org', '45 02'),
  named('LI-006', 'Ziemowit', 'Ćwikła', undefined, '46 01'),
  named('LI-006-N', 'Nadia', 'Hryhorenko', 'nadia.hryhorenko@example.org'),
  named('LI-007', 'Bożydar', 'Jeż', 'bozydar.jez@example.pl'),
  named('LI-008', 'Aniela', 'Pączek-Król', undefined, '48 02'),
  company('LI-U1', 'Księgarnia „Źródło”; Maria Żmuda', 'zrodlo@example.pl', '49 01'),
]

const tiesFor = (calendar: Calendar, soldOn: string): Tie[] => [
  owner('1', 'LI-001', '2014-02-14', 'L-1'),
  owner('2', 'LI-002', '2009-07-03', 'L-2'),
  owner('3', 'LI-003', '2016-11-18', 'L-3', { fraction: [2, 3] }),
  owner('3', 'LI-003-2', '2016-11-18', 'L-3', { fraction: [1, 3] }),
  owner('4', 'LI-004', '2018-05-25', 'L-4'),
  owner('5', 'LI-005', '2007-09-28', 'L-5', { to: soldOn }),
  owner('5', 'LI-005-2', soldOn, 'L-5-2'),
  owner('6', 'LI-006', '2011-01-21', 'L-6'),
  { home: '6', person: 'LI-006-N', capacity: 'tenant', from: calendar.monthBack(8), accounts: [] },
  owner('7', 'LI-007', '2013-10-11', 'L-7'),
  owner('8', 'LI-008', '2005-12-16', 'L-8'),
  owner('U1', 'LI-U1', '2010-03-05', 'L-U1'),
  owner('G-1', 'LI-001', '2014-02-14', 'L-G-1'),
]

const signIn = (role: DemoRole, personCode: string, about: string): DemoPeople[number] => ({
  role,
  personCode,
  community: 'WM-LIPOWA',
  about,
})

/** The people of the small house, every one by name. */
export const lipowaCast: CastFor = (calendar) => {
  const soldOn = dayIn(calendar.monthBack(SOLD_BACK), 12)
  const next = calendar.monthBack(SOLD_BACK - 1)
  const opened = `${calendar.year - 4}-01-01`
  const seller = { code: 'L-5', home: '5', payer: 5, openedOn: opened, closedOn: next }
  const buyer = { code: 'L-5-2', home: '5', payer: 5005, openedOn: soldOn, closedOn: null }
  return {
    people,
    ties: tiesFor(calendar, soldOn),
    accounts: [
      { ...seller, chargedFrom: calendar.startsOn, chargedUntil: next },
      { ...buyer, chargedFrom: next, chargedUntil: null },
    ],
    households: {
      persons: Object.fromEntries(
        ['1', '2', '3', '4', '5', '6', '7', '8'].map((home, index) => [
          home,
          [[calendar.startsOn, (index % 3) + 1] as const],
        ]),
      ),
      water: {},
    },
    members: [],
    notMembers: [],
    groups: { 'Opiekunowie ogródka': ['LI-001', 'LI-004'] },
    boardTerms: [{ person: 'LI-004', from: `${calendar.year - 1}-03-20`, grants: 'costs|balances' }],
    signIns: [
      signIn('partOwner', 'LI-003-2', 'Współwłaściciel jednej trzeciej lokalu 3, widzi wspólną kartotekę.'),
      signIn('formerOwner', 'LI-005', 'Sprzedała lokal 5 kilka miesięcy temu, widzi swoją dawną kartotekę.'),
      signIn('tenant', 'LI-006-N', 'Najemczyni lokalu 6, widzi liczniki od dnia najmu i żadnych pieniędzy.'),
    ],
  }
}
