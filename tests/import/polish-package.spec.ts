import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { encoded } from './support/encoded'
import { errorsOf, importFiles } from './support/import-files'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(() => emptyDatabase(database().owner))

describe('a package as a Polish accounting program writes it', () => {
  const POLISH: Readonly<Record<string, string>> = {
    'wspolnoty.csv':
      'Kod;Rodzaj;Nazwa;NIP;Ulica;Kod_pocztowy;Miasto;Księgowość\r\nWM1;wspólnota;Wspólnota Żuraw;PL 526-025-02-74;Łąkowa 1;00-001;Łódź;import\r\n',
    'budynki.csv': 'WSPÓLNOTA;KOD;ULICA;KOD_POCZTOWY;MIASTO\r\nWM1;B1;Łąkowa 1;00-001;Łódź\r\n',
    'lokale.csv':
      'lokal;wspolnota;budynek;przeznaczenie;powierzchnia;udział_licznik;udział_mianownik\r\n1;WM1;B1;użytkowy;1 050,50;4 567;100 000\r\n',
    'kartoteki.csv': 'wspolnota;kartoteka;lokal;od\r\nWM1;K1;1;01.01.2020\r\n',
    'rozrachunki.csv':
      'wspolnota;id;kartoteka;data;termin;typ;dokument;okres;opis;wn;ma\r\n' +
      'WM1;1;K1;01.03.2026;10.03.2026;naliczenie;"N/1";2026-03;"zaliczka;\r\nmarzec";1 412,30 zł;\r\n' +
      '\r\n' +
      'WM1;2;K1;05.03.2026;;wpłata;;;=SUMA(A1);;412,30 PLN\r\n',
    'zaliczki.csv':
      'wspolnota;kartoteka;od;składnik;nazwa;jednostka;stawka;ilość;kwota\r\nWM1;K1;01.03.2026;fr;Fundusz;zł/m2;2,5000000;1 050,500;2 626,25\r\n',
  }

  it('Windows-1250, Polish headers and choices, decimal commas, dd.mm.yyyy, quoted line breaks', async () => {
    const files = Object.fromEntries(
      Object.entries(POLISH).map(([name, text]) => [name, encoded(text, 'windows-1250')]),
    )
    const result = await importFiles(files)
    expect(errorsOf(result)).toEqual([])
    const { rows } = await database().owner.query(
      `select external_id, booked_on::text, due_on::text, kind::text, document, period, description, debit_gr, credit_gr
       from ledger_entries order by external_id`,
    )
    expect(rows).toEqual([
      {
        external_id: '1',
        booked_on: '2026-03-01',
        due_on: '2026-03-10',
        kind: 'charge',
        document: 'N/1',
        period: '2026-03',
        description: 'zaliczka;\r\nmarzec',
        debit_gr: 141230,
        credit_gr: 0,
      },
      {
        external_id: '2',
        booked_on: '2026-03-05',
        due_on: null,
        kind: 'payment',
        document: null,
        period: null,
        description: '=SUMA(A1)',
        debit_gr: 0,
        credit_gr: 41230,
      },
    ])
    const premises = await database().owner.query(
      'select use::text, area_m2::text, share_num, share_den from premises',
    )
    expect(premises.rows).toEqual([
      { use: 'commercial', area_m2: '1050.50', share_num: 4567, share_den: 100000 },
    ])
    const charges = await database().owner.query(
      'select unit, rate::text, quantity::text, amount_gr from charges',
    )
    expect(charges.rows).toEqual([
      { unit: 'zł/m²', rate: '2.500000', quantity: '1050.500', amount_gr: 262625 },
    ])
  })

  it('is unchanged when sent again in UTF-8 with commas and English names', async () => {
    await importFiles(
      Object.fromEntries(Object.entries(POLISH).map(([name, text]) => [name, encoded(text, 'windows-1250')])),
    )
    const result = await importFiles({
      'accounts.csv': 'community,code,premises,openedOn\nWM1,K1,1,2020-01-01\n',
      'ledger.csv':
        'community\texternalId\taccount\tdate\tkind\tdebit\tcredit\nWM1\t2\tK1\t2026-03-05\tpayment\t0.00\t"412.3"\n',
    })
    expect(errorsOf(result)).toEqual([])
    expect(result.files.map((file) => [file.name, file.unchanged])).toEqual([
      ['accounts', 1],
      ['ledger', 1],
    ])
  })
})
