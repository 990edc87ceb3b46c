import { company, named, owner, type CastFor } from '../register/cast'

const COMMUNITY = 'SM-ZACISZE'

const people = [
  named('ZA-3-04', 'Jadwiga', 'Pietrzak', 'jadwiga.pietrzak@example.pl', '60 01'),
  named('ZA-3-04-S', 'Roman', 'Pietrzak', undefined, '60 02'),
  named('ZA-3-09', 'Leszek', 'Wilk', 'leszek.wilk@example.pl', '60 03'),
  named('ZA-3-16', 'Genowefa', 'Mroczek', undefined, '60 04'),
  named('ZA-3-16-P', 'Iwona', 'Mroczek-Sowa', 'iwona.mroczek-sowa@example.org', '60 05'),
  named('ZA-5-02', 'Bronisława', 'Kot', undefined, '60 06'),
  named('ZA-5-02-N', 'Dawid', 'Szymczak', 'dawid.szymczak@example.org', '60 07'),
  named('ZA-5-15', 'Julia', 'Sawicka', 'julia.sawicka@example.pl', '60 08'),
  named('ZA-5-18-B', 'Eugeniusz', 'Flis', 'eugeniusz.flis@example.org'),
  company('ZA-3-U1', 'Pracownia Architektury „Kontur” s.c.', 'kontur@example.pl', '60 09'),
  company('ZA-5-U1', 'Apteka pod Lipą sp. z o.o.', 'apteka@example.pl', '60 10'),
]

/** The people of the cooperative known by name; one of them also has a home in the other community. */
export const zaciszeCast: CastFor = (calendar) => ({
  people,
  ties: [
    owner('3/4', 'ZA-3-04', '1998-05-04', 'Z-3/4'),
    owner('3/4', 'ZA-3-04-S', '1998-05-04', 'Z-3/4', { capacity: 'spouse', principal: 'ZA-3-04' }),
    owner('3/9', 'ZA-3-09', '2005-10-14', 'Z-3/9'),
    owner('3/16', 'ZA-3-16', '1989-09-01', 'Z-3/16'),
    owner('3/16', 'ZA-3-16-P', calendar.monthBack(20), 'Z-3/16', {
      capacity: 'proxy',
      principal: 'ZA-3-16',
    }),
    owner('5/2', 'ZA-5-02', '2001-02-23', 'Z-5/2'),
    { home: '5/2', person: 'ZA-5-02-N', capacity: 'tenant', from: calendar.monthBack(9), accounts: [] },
    owner('5/11', 'KL-048', '2015-06-26', 'Z-5/11'),
    owner('5/15', 'ZA-5-15', '2017-04-07', 'Z-5/15'),
    owner('3/U1', 'ZA-3-U1', '2012-12-14', 'Z-3/U1'),
    owner('5/U1', 'ZA-5-U1', '2009-01-30', 'Z-5/U1'),
  ],
  accounts: [],
  households: {
    persons: {
      '3/4': [[calendar.startsOn, 2]],
      '3/16': [[calendar.startsOn, 1]],
      '5/15': [
        [calendar.startsOn, 1],
        [`${calendar.year - 1}-08-18`, 2],
      ],
    },
    water: {},
  },
  // Once a member, now without a home there.
  members: [{ person: 'ZA-5-18-B', from: '1994-03-15', to: `${calendar.year - 2}-09-01` }],
  notMembers: ['ZA-5-15', 'ZA-3-U1', 'ZA-5-U1'],
  groups: { 'Klub seniora': ['ZA-3-04', 'ZA-3-16', 'ZA-5-02'] },
  boardTerms: [{ person: 'ZA-3-09', from: `${calendar.year - 2}-06-20`, grants: 'costs|balances' }],
  signIns: [
    {
      role: 'member',
      personCode: 'ZA-3-04',
      community: COMMUNITY,
      about:
        'Członkini spółdzielni, lokal 3/4. Widzi opłaty spółdzielcze, a głosuje jeden członek, jeden głos.',
    },
    {
      role: 'board',
      personCode: 'ZA-3-09',
      community: COMMUNITY,
      about: 'Członek zarządu spółdzielni z wglądem w koszty i salda, lokal 3/9.',
    },
    {
      role: 'tenant',
      personCode: 'ZA-5-02-N',
      community: COMMUNITY,
      about: 'Najemca lokalu 5/2 w spółdzielni. Widzi liczniki, a żadnych pieniędzy.',
    },
  ],
})
