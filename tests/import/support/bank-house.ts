import { withCheckDigits } from '@/src/domain/finance/nrb'
import { mt940, OWN, PAYER, type Transfer } from '@/tests/support/bank-files'

export const numberOf = (community: number, n: number): string =>
  withCheckDigits(`114010811234${String(community).padStart(4, '0')}${String(n).padStart(8, '0')}`)
export const PORTAL_OWN = numberOf(2, 0)

/** WM1 takes its books from a program, WP1 keeps them in the portal; account K3 is closed. */
export const BASE = {
  'communities.csv': `code;kind;name;shortName;nip;street;postalCode;city;nrb;bookkeeping
WM1;condominium;Zorza;;;Długa 1;00-001;Warszawa;${OWN};imported
WP1;condominium;Jesion;;;Krótka 2;30-001;Kraków;${PORTAL_OWN};portal
`,
  'buildings.csv': `community;code;street;postalCode;city\nWM1;B1;Długa 1;00-001;Warszawa\nWP1;B1;Krótka 2;30-001;Kraków\n`,
  'premises.csv': `community;code;building;use;areaM2;shareNum;shareDen
WM1;1;B1;residential;50;500;1000\nWM1;2;B1;residential;50;500;1000
WP1;1;B1;residential;50;500;1000\nWP1;2;B1;residential;50;500;1000\n`,
  'people.csv': `code;firstName;lastName\nP1;Anna;Żurawska\nP2;Jan;Nowak\n`,
  'accounts.csv': `community;code;premises;nrb;openedOn;closedOn
WM1;K1;1;${numberOf(1, 1)};2020-01-01;\nWM1;K2;2;${numberOf(1, 2)};2020-01-01;
WM1;K3;2;${numberOf(1, 3)};2020-01-01;2026-02-01
WP1;K1;1;${numberOf(2, 1)};2020-01-01;\nWP1;K2;2;${numberOf(2, 2)};2020-01-01;\n`,
  'occupancies.csv': `community;premises;person;capacity;from;account
WM1;1;P1;owner;2020-01-01;K1\nWP1;2;P2;owner;2020-01-01;K2\n`,
}
export const transfer = (changes: Partial<Transfer> = {}): Transfer => ({
  bookedOn: '2026-03-02',
  amountGr: 40_000,
  side: 'C',
  nrb: PAYER,
  name: 'ADAM WIS',
  title: 'czynsz',
  reference: 'REF00001',
  ...changes,
})
export const to = (community: number, account: number, changes: Partial<Transfer> = {}): Transfer =>
  transfer({ title: `czynsz ${numberOf(community, account)}`, ...changes })

export const statement = (transfers: Transfer[], own = OWN) => mt940(transfers, '<', { own })
