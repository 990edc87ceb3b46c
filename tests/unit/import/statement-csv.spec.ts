import { describe, expect, it } from 'vitest'
import type { CsvProfile } from '@/src/import/statements/read-bank-csv'
import { readStatements } from '@/src/import/statements/read-statements'
import { OWN, PAYER } from '@/tests/support/bank-files'

const read = (text: string, profiles: CsvProfile[] = []) => readStatements(Buffer.from(text), profiles)

describe('a bank’s CSV', () => {
  const profile: CsvProfile = {
    name: 'Bank',
    delimiter: ';',
    dateFormat: 'DD-MM-YYYY',
    bookedOn: 'Data księgowania',
    valuedOn: null,
    amount: 'Kwota',
    credit: null,
    debit: null,
    counterpartyNrb: 'Nr rachunku',
    counterpartyName: 'Nadawca',
    title: 'Tytuł',
    bankRef: 'Referencja',
    account: null,
  }
  const text = (amount: string) =>
    `Bank;;\nRachunek;PL${OWN}\n\n#Data księgowania;#Kwota;#Nr rachunku;#Nadawca;#Tytuł;#Referencja\n02-03-2026;${amount};'${PAYER}';Łęcka;Czynsz;R1\n`

  it('is read by the profile whose columns it has', () => {
    const [statement] = read(text('1 412,30'), [{ ...profile, title: 'Opis' }, profile])
    expect(statement).toMatchObject({ format: 'csv', ownNrb: OWN })
    expect(statement?.transactions).toMatchObject([
      { bookedOn: '2026-03-02', amountGr: 141_230n, counterpartyNrb: PAYER, title: 'Czynsz' },
    ])
  })

  it('with credit and debit apart', () => {
    const apart = { ...profile, amount: null, credit: 'Uznanie', debit: 'Obciążenie' }
    const rows = `Data księgowania;Uznanie;Obciążenie;Nr rachunku;Nadawca;Tytuł;Referencja\n02-03-2026;;-5,00;;;Opłata;\n`
    expect(read(`${OWN}\n${rows}`, [apart])[0]?.transactions[0]?.amountGr).toBe(-500n)
  })

  it('without a profile is no statement', () => expect(() => read(text('1,00'))).toThrow('noStatement'))
})
