import { dayIn } from '../calendar'
import type { Calendar, Tie } from '../model'
import { owner, type CastFor, type SpecialAccount } from '../register/cast'
import { KLONOWA_PEOPLE } from './klonowa-people'
import { KLONOWA_SIGN_INS } from './klonowa-sign-ins'

const ALL_GRANTS = 'costs|balances|suppliers|debts|advances|contacts'

/** Months since the sale of premises 31, and since the tenants of premises 26 changed. */
const SOLD_BACK = 14
const TENANTS_CHANGED_BACK = 5

const soldOn = (calendar: Calendar): string => dayIn(calendar.monthBack(SOLD_BACK), 15)

const ownersAlone: Tie[] = [
  owner('7', 'KL-007', '2016-05-20', 'K-7'),
  owner('5', 'KL-005', '2011-09-02', 'K-5'),
  owner('9', 'KL-009', '2014-03-28', 'K-9'),
  owner('14', 'KL-014', '2008-06-13', 'K-14'),
  owner('15', 'KL-015', '2009-11-06', 'K-15'),
  owner('18', 'KL-018', '2006-02-17', 'K-18'),
  owner('19', 'KL-019', '2013-07-19', 'K-19'),
  owner('22', 'KL-022', '2010-10-08', 'K-22'),
  owner('26', 'KL-026', '2012-04-27', 'K-26'),
  owner('40', 'KL-040', '2015-08-21', 'K-40'),
  owner('48', 'KL-048', '2007-03-09', 'K-48'),
  owner('55', 'KL-055', '2017-12-01', 'K-55'),
  owner('56', 'KL-055', '2017-12-01', 'K-56'),
  owner('57', 'KL-055', '2018-02-16', 'K-57'),
  owner('70', 'KL-070', '2019-01-25', 'K-70'),
  owner('72', 'KL-072', '2006-05-12', 'K-72'),
  owner('83', 'KL-083', '2012-11-30', 'K-83'),
  owner('U1', 'KL-U1', '2013-01-11', 'K-U1'),
  owner('U2', 'KL-U2', '2010-04-16', 'K-U2'),
  owner('U3', 'KL-U3', '2016-09-30', 'K-U3'),
  owner('U4', 'KL-U4', '2008-08-22', 'K-U4'),
  owner('G-9', 'KL-G09', '2014-12-05', 'K-G-9'),
]

const coOwners: Tie[] = [
  owner('12', 'KL-012', '2017-06-30', 'K-12', { fraction: [1, 2] }),
  owner('12', 'KL-012-2', '2017-06-30', 'K-12', { fraction: [1, 2] }),
  owner('23', 'KL-023', '2018-10-19', 'K-23', { fraction: [1, 3] }),
  owner('23', 'KL-023-2', '2018-10-19', 'K-23', { fraction: [1, 3] }),
  owner('23', 'KL-023-3', '2018-10-19', 'K-23', { fraction: [1, 3] }),
]

const besideOwners: Tie[] = [
  owner('15', 'KL-015-S', '2009-11-06', 'K-15', { capacity: 'spouse', principal: 'KL-015' }),
  owner('U1', 'KL-U1-R', '2019-03-01', 'K-U1', { capacity: 'representative', principal: 'KL-U1' }),
  ...['55', '56', '57'].map((home) =>
    owner(home, 'KL-055-R', '2020-02-03', `K-${home}`, { capacity: 'representative', principal: 'KL-055' }),
  ),
]

const datedTies = (calendar: Calendar): Tie[] => {
  const sale = soldOn(calendar)
  const moved = calendar.monthBack(TENANTS_CHANGED_BACK)
  const movedIn = `${calendar.year - 1}-12-12`
  return [
    owner('31', 'KL-031', '2011-03-04', 'K-31', { to: sale }),
    owner('31', 'KL-031-2', sale, 'K-31-2'),
    owner('31', 'KL-031-S', sale, 'K-31-2', { capacity: 'spouse', principal: 'KL-031-2' }),
    owner('40', 'KL-040-P', calendar.monthBack(26), 'K-40', { capacity: 'proxy', principal: 'KL-040' }),
    {
      home: '26',
      person: 'KL-026-P',
      capacity: 'tenant',
      from: calendar.monthBack(30),
      to: moved,
      accounts: [],
    },
    {
      home: '26',
      person: 'KL-026-N',
      capacity: 'tenant',
      from: moved,
      to: calendar.monthBack(-7),
      accounts: [],
    },
    { home: '7', person: 'KL-007-D', capacity: 'householdMember', from: movedIn, accounts: [] },
  ]
}

const saleAccounts = (calendar: Calendar): SpecialAccount[] => {
  const next = calendar.monthBack(SOLD_BACK - 1)
  return [
    {
      code: 'K-31',
      home: '31',
      payer: 31,
      openedOn: '2018-01-01',
      closedOn: next,
      chargedFrom: calendar.startsOn,
      chargedUntil: next,
    },
    {
      code: 'K-31-2',
      home: '31',
      payer: 5031,
      openedOn: soldOn(calendar),
      closedOn: null,
      chargedFrom: next,
      chargedUntil: null,
    },
  ]
}

/** The people of the community known by name, with their dated ties. */
export const klonowaCast: CastFor = (calendar) => {
  const termBegins = `${calendar.year - 2}-04-15`
  return {
    people: KLONOWA_PEOPLE,
    ties: [...ownersAlone, ...coOwners, ...besideOwners, ...datedTies(calendar)],
    accounts: saleAccounts(calendar),
    households: {
      persons: {
        '7': [
          [calendar.startsOn, 2],
          [`${calendar.year - 1}-12-12`, 3],
        ],
        '26': [[calendar.startsOn, 2]],
        '31': [
          [calendar.startsOn, 2],
          [soldOn(calendar), 3],
        ],
        '40': [[calendar.startsOn, 0]],
      },
      water: { '7': ['6.000', '4.500'] },
    },
    members: [],
    notMembers: [],
    groups: {
      'Rada budowy placu zabaw': ['KL-007', 'KL-015', 'KL-031-2', 'KL-070', 'KL-083'],
      'Użytkownicy garaży': ['KL-007', 'KL-015', 'KL-048', 'KL-072', 'KL-G09'],
    },
    boardTerms: [
      { person: 'KL-015', from: termBegins, grants: ALL_GRANTS },
      { person: 'KL-048', from: termBegins },
      { person: 'KL-083', from: termBegins, grants: 'costs|suppliers' },
      { person: 'KL-072', from: `${calendar.year - 5}-04-15`, to: termBegins, grants: ALL_GRANTS },
    ],
    signIns: KLONOWA_SIGN_INS,
  }
}
