import { changed, withLine } from './sample-package'
import type { Files } from './sample-package'

/** A package with one fault, and the one error it must yield: `file row column CODE`. */
export type Case = [what: string, expected: string, files: Files]

export const WRONG_ROWS: Case[] = [
  [
    'an empty required cell',
    'buildings 2 street MISSING_VALUE',
    changed('buildings.csv', 'B1;Długa 1;', 'B1;;'),
  ],
  ['an empty key', 'ledger 3 externalId MISSING_VALUE', changed('ledger.csv', 'WM1;E2;', 'WM1; ;')],
  ['a person without any name', 'people 3 - MISSING_VALUE', changed('people.csv', 'Anna;Nowak', ';')],
  [
    'a meter without a place',
    'meters 2 building MISSING_VALUE',
    changed('meters.csv', ';B1;;cold', ';;;cold'),
  ],
  [
    'no share in a condominium',
    'premises 3 shareDen MISSING_VALUE',
    changed('premises.csv', '50,5;;500;1000', '50,5;;500;'),
  ],
  [
    'half a share in a cooperative',
    'premises 4 shareDen MISSING_VALUE',
    changed('premises.csv', '38;;;', '38;;1;'),
  ],
  ['an amount that is none', 'charges 2 amount BAD_NUMBER', changed('charges.csv', '127,75', '127,7x')],
  ['an exponent', 'premises 4 areaM2 BAD_NUMBER', changed('premises.csv', ';38;', ';3e1;')],
  [
    'too many decimals',
    'readings 3 value BAD_NUMBER',
    changed('readings.csv', 'resident;3', 'resident;3,0001'),
  ],
  ['money with three decimals', 'ledger 3 credit BAD_NUMBER', changed('ledger.csv', '400,00', '400,001')],
  ['too much money', 'ledger 3 credit BAD_NUMBER', changed('ledger.csv', '400,00', '10000000000,00')],
  ['negative money', 'charges 2 amount BAD_NUMBER', changed('charges.csv', '127,75', '-127,75')],
  [
    'a zero denominator',
    'occupancies 2 fractionDen BAD_NUMBER',
    changed('occupancies.csv', 'P1;owner;2020-01-01;;1;2', 'P1;owner;2020-01-01;;1;0'),
  ],
  [
    'a fraction above one',
    'occupancies 2 fractionNum BAD_NUMBER',
    changed('occupancies.csv', 'P1;owner;2020-01-01;;1;2', 'P1;owner;2020-01-01;;3;2'),
  ],
  [
    'a share above one',
    'premises 2 shareNum BAD_NUMBER',
    changed('premises.csv', '48,00;500;1000', '48,00;1001;1000'),
  ],
  ['an impossible date', 'ledger 3 date BAD_DATE', changed('ledger.csv', '2026-01-05', '2026-02-30')],
  ['an impossible period', 'ledger 2 period BAD_DATE', changed('ledger.csv', ';2026-01;', ';2026-13;')],
  [
    'an advance from the middle of a month',
    'charges 2 validFrom BAD_DATE',
    changed('charges.csv', '2026-01-01', '2026-01-02'),
  ],
  [
    'an end before the beginning',
    'members 2 to BAD_DATE',
    changed('members.csv', '2021-01-01;', '2021-01-01;2020-12-31'),
  ],
  [
    'an account closed before it opens',
    'accounts 2 closedOn BAD_DATE',
    changed('accounts.csv', 'K1;1;;;2020-01-01;', 'K1;1;;;2020-01-01;2019-01-01'),
  ],
  ['a plan below zero', 'budgets 2 amount BAD_NUMBER', changed('budgets.csv', '14 760', '-14 760')],
  ['a year that is none', 'budgets 2 year BAD_NUMBER', changed('budgets.csv', '2026', '26')],
  ['an unknown stage', 'debt-cases 2 stage BAD_CHOICE', changed('debt-cases.csv', 'demand', 'letter')],
  [
    'an unknown supplier',
    'supplier-invoices 2 supplier UNKNOWN_REFERENCE',
    changed('supplier-invoices.csv', 'F1;D1', 'F1;D9'),
  ],
  [
    'an unknown invoice',
    'supplier-payments 2 invoice UNKNOWN_REFERENCE',
    changed('supplier-payments.csv', ';F1;', ';F9;'),
  ],
  ['an unknown invoice of a cost', 'costs 2 invoice UNKNOWN_REFERENCE', changed('costs.csv', ';F1;', ';F9;')],
  [
    'a wrong tax number of a supplier',
    'suppliers 2 nip BAD_NIP',
    changed('suppliers.csv', '5260250274', '5260250275'),
  ],
  ['a wrong account of a supplier', 'suppliers 3 nrb BAD_NRB', changed('suppliers.csv', ';61109', ';62109')],
  [
    'a cost on an impossible day',
    'costs 3 bookedOn BAD_DATE',
    changed('costs.csv', '2026-01-31', '2026-02-31'),
  ],
  ['a bad as-of time', 'manifest 2 asOf BAD_DATE', changed('manifest.csv', '06:30', '25:30')],
  ['an unknown kind', 'ledger 3 kind BAD_CHOICE', changed('ledger.csv', 'payment', 'gift')],
  ['an unknown grant', 'board-terms 2 grants BAD_CHOICE', changed('board-terms.csv', 'costs|', 'all|')],
  ['neither yes nor no', 'meters 4 remote BAD_CHOICE', changed('meters.csv', 'tak', 'może')],
  ['wrong check digits of an account', 'accounts 3 nrb BAD_NRB', changed('accounts.csv', 'PL61', 'PL62')],
  ['a wrong tax number', 'communities 2 nip BAD_NIP', changed('communities.csv', '5260250274', '5260250275')],
  [
    'the same key twice',
    'ledger 5 externalId DUPLICATE_KEY',
    withLine('ledger.csv', 'WM1;E2;K1;2026-01-05;;payment;;;;;1,00;'),
  ],
  [
    'the same reading twice, in two languages',
    'readings 4 kind DUPLICATE_KEY',
    withLine('readings.csv', 'WM1;M2;31.12.2025;mieszkaniec;4'),
  ],
  ['an unknown account', 'ledger 3 account UNKNOWN_REFERENCE', changed('ledger.csv', 'E2;K1', 'E2;K9')],
  [
    'an account of another community',
    'ledger 3 account UNKNOWN_REFERENCE',
    changed('ledger.csv', 'WM1;E2', 'SM2;E2'),
  ],
  [
    'an unknown community',
    'buildings 4 community UNKNOWN_REFERENCE',
    withLine('buildings.csv', 'WM9;B1;Długa 1;00-001;Warszawa'),
  ],
  [
    'an unknown account in a list',
    'occupancies 3 account UNKNOWN_REFERENCE',
    changed('occupancies.csv', 'K1|K2', 'K1|K9'),
  ],
  [
    'an unknown principal',
    'occupancies 4 principal UNKNOWN_REFERENCE',
    changed('occupancies.csv', ';;;;K2;', ';;;;K2;P9'),
  ],
  [
    'an unknown reversed entry',
    'ledger 4 reversalOf UNKNOWN_REFERENCE',
    changed('ledger.csv', '412,30;E1', '412,30;E9'),
  ],
  [
    'an unknown meter before',
    'meters 4 replaces UNKNOWN_REFERENCE',
    changed('meters.csv', ';M1;tak', ';M9;tak'),
  ],
  [
    'an amount that is not rate × quantity',
    'charges 2 amount AMOUNT_MISMATCH',
    changed('charges.csv', '127,75', '127,76'),
  ],
  ['both sides', 'ledger 2 debit ONE_SIDED', changed('ledger.csv', '412,30;;\n', '412,30;1,00;\n')],
  ['no side', 'ledger 3 debit ONE_SIDED', changed('ledger.csv', ';400,00', ';0')],
  ['a negative side', 'ledger 3 credit ONE_SIDED', changed('ledger.csv', ';400,00', ';-400,00')],
  [
    'owners of more than the whole',
    'occupancies 5 from OVERLAP',
    withLine('occupancies.csv', 'WM1;2;P1;owner;2025-01-01;;1;100;;'),
  ],
  [
    'a reading before its meter',
    'readings 3 date OUT_OF_TIME',
    changed('readings.csv', '2025-12-31', '2024-12-31'),
  ],
  [
    'a reading after its meter',
    'readings 2 date OUT_OF_TIME',
    changed('readings.csv', '2020-12-31', '2025-01-01'),
  ],
  ['a short row', 'members 2 - BAD_FILE', changed('members.csv', ';2021-01-01;', ';2021-01-01')],
  ['a long row', 'members 2 - BAD_FILE', changed('members.csv', ';2021-01-01;', ';2021-01-01;;')],
  ['a control character', 'people 3 lastName BAD_FILE', changed('people.csv', 'Nowak', 'No\u0007wak')],
  ['a turned writing direction', 'people 3 lastName BAD_FILE', changed('people.csv', 'Nowak', 'No\u202Ewak')],
  ['a code of 101 characters', 'ledger 3 externalId BAD_FILE', changed('ledger.csv', 'E2', 'E'.repeat(101))],
  [
    'a text of 10,001 characters',
    'ledger 2 document BAD_FILE',
    changed('ledger.csv', 'N/1', 'N'.repeat(10_001)),
  ],
  [
    'a short name of 21 characters',
    'communities 2 shortName BAD_FILE',
    changed('communities.csv', 'WM Zorza', 'W'.repeat(21)),
  ],
]
