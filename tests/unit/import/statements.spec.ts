import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balancesAgree } from '@/src/domain/finance/bank/transaction'
import { readStatements } from '@/src/import/statements/read-statements'
import { StatementFault } from '@/src/import/statements/statement-fault'
import { encoded } from '@/tests/import/support/encoded'
import { camt, elixir, mt940, OWN, PAYER, VIRTUAL, type Transfer } from '@/tests/support/bank-files'

const transfer = (changes: Partial<Transfer> = {}): Transfer => ({
  bookedOn: '2026-03-02',
  amountGr: 41_230,
  side: 'C',
  nrb: PAYER,
  name: 'Żaneta Łęcka-Brzęczyszczykiewicz, ul. Długa 5/12, Kraków',
  title: 'Czynsz za marzec 2026, lokal nr 12, zaliczka na koszty zarządu i media',
  reference: 'MB26030200001',
  ...changes,
})

const read = (text: string | Buffer) => readStatements(Buffer.from(text as string), [])
const DIALECTS = ['<', '+', '~', '^', 'mbank'] as const

const reasonOf = (text: string | Buffer): string => {
  try {
    read(text)
    return 'read'
  } catch (error) {
    return error instanceof StatementFault ? error.reason : String(error)
  }
}

const files: Record<string, (transfers: Transfer[]) => string> = {
  ...Object.fromEntries(
    DIALECTS.map((dialect) => [`MT940 ${dialect}`, (all: Transfer[]) => mt940(all, dialect)]),
  ),
  ...Object.fromEntries(
    [2, 4, 8].map((version) => [`CAMT v0${version}`, (all: Transfer[]) => camt(all, version)]),
  ),
}

describe('bank files, recognised by what they hold', () => {
  it.each(Object.entries(files))('%s: account, balances, amount, payer, title, reference', (_, write) => {
    const [statement] = read(
      write([transfer(), transfer({ side: 'D', amountGr: 15_000, title: 'Faktura 7/2026' })]),
    )
    expect(statement).toMatchObject({ ownNrb: OWN, openingGr: 100_000n, closingGr: 126_230n })
    expect(statement?.transactions[0]).toMatchObject({
      bookedOn: '2026-03-02',
      amountGr: 41_230n,
      counterpartyNrb: PAYER,
      title: transfer().title,
      bankRef: 'MB26030200001',
    })
    expect(statement?.transactions[0]?.counterpartyName).toContain('Łęcka-Brzęczyszczykiewicz')
    expect(statement?.transactions[1]).toMatchObject({ amountGr: -15_000n, title: 'Faktura 7/2026' })
    expect(statement && balancesAgree(statement)).toBe(true)
  })

  it('Elixir-0: grosze, the number paid to, lines of names and titles', () => {
    const [statement] = read(elixir([transfer()]))
    expect(statement).toMatchObject({ format: 'elixir0', ownNrb: null, openingGr: null })
    expect(statement?.transactions[0]).toMatchObject({
      amountGr: 41_230n,
      creditorNrb: VIRTUAL,
      counterpartyNrb: PAYER,
      title: transfer().title,
    })
  })

  it('domain rules 4.4: the sample of mBank', () => {
    const text = `:20:1\r\n:25:PL${OWN}\r\n:28C:1\r\n:60F:C170119PLN10,\r\n:61:1701190119CN0,01NTRFNONREF//MB170119012058
911-TRANSAKCJA IPH
:86:911 TRANSAKCJA COLLECT; ID IPH: XX000000000001; Z RACH.: \r
56114010810000267002001001; OD: JAN NOWAK  \r
UL. NIJAKA 1 M 2 31-234 KRAKOW; TYT.: PRZELEW SRODKOW   ; \r
TNR: 179171073864111.010001\r\n:62F:C170119PLN10,01\r\n-`
    const [statement] = read(text)
    expect(statement?.transactions[0]).toMatchObject({
      bookedOn: '2017-01-19',
      amountGr: 1n,
      counterpartyName: 'JAN NOWAK UL. NIJAKA 1 M 2 31-234 KRAKOW',
      title: 'PRZELEW SRODKOW',
      bankRef: 'MB170119012058',
    })
    expect(statement?.transactions[0]?.details).toContain('ID IPH: XX000000000001')
  })

  it('booked in January, valued in December: the years differ', () => {
    const text = mt940([transfer({ bookedOn: '2026-01-02' })], '<').replace(
      ':61:2601020102',
      ':61:2512310102',
    )
    expect(read(text)[0]?.transactions[0]).toMatchObject({ bookedOn: '2026-01-02', valuedOn: '2025-12-31' })
  })

  it('returns: RC takes off, RD adds, and the other way about where only that adds up', () => {
    const returned = mt940([transfer(), transfer({ side: 'RC' })], '<')
    expect(read(returned)[0]?.transactions[1]).toMatchObject({ amountGr: -41_230n, isReturn: true })
    const turned = mt940([transfer(), transfer({ side: 'RD' })], '<', { closingGr: 100_000 })
    expect(read(turned)[0]?.transactions.map(({ amountGr }) => amountGr)).toEqual([41_230n, -41_230n])
  })

  it('a batch of CAMT is its transfers', () => {
    const one = (gr: string, name: string) =>
      `<TxDtls><AmtDtls><TxAmt><Amt Ccy="PLN">${gr}</Amt></TxAmt></AmtDtls><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties><RmtInf><Ustrd>czynsz</Ustrd></RmtInf></TxDtls>`
    const text = camt([transfer()]).replace(
      /<TxDtls>.*<\/TxDtls>/s,
      `${one('400.00', 'A')}${one('12.30', 'B')}`,
    )
    expect(read(text)[0]?.transactions.map(({ amountGr }) => amountGr)).toEqual([40_000n, 1_230n])
  })

  it('a pending entry is none', () => {
    const text = camt([transfer()]).replace('<Sts>BOOK</Sts>', '<Sts>PDNG</Sts>')
    expect(read(text)[0]?.transactions).toEqual([])
  })
})

describe('encodings', () => {
  const polish = 'Opłata za źrebię, żółć, śnieg i łąkę; ĆŃ'
  const plain = transfer({ name: 'JAN NOWAK', title: 'zażółć gęślą' })
  it.each(['windows-1250', 'iso-8859-2', 'cp852'])('%s is told by its Polish letters', (encoding) => {
    expect(read(encoded(mt940([plain], '<'), encoding))[0]?.transactions[0]?.title).toBe('zażółć gęślą')
  })
  it('UTF-8 with a byte order mark and the DOS end-of-file mark', () => {
    const text = `\uFEFF${mt940([transfer({ title: polish })], '~')}\x1a`
    expect(read(text)[0]?.transactions[0]?.title).toBe(polish)
  })
})

describe('what is refused', () => {
  const good = camt([transfer()])
  it.each([
    ['a text of something else', 'Szanowni Państwo', 'noStatement'],
    ['bytes of an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'noStatement'],
    ['MT940 without its closing balance', mt940([transfer()], '<').replace(/:62F:.*/s, ''), 'statementCut'],
    ['MT940 in euro', mt940([transfer()], '<').replaceAll('PLN1', 'EUR1'), 'statementCurrency'],
    [
      'MT940 with an impossible day',
      mt940([transfer()], '<').replace(':61:260302', ':61:260231'),
      'statementRow',
    ],
    ['CAMT cut short', good.slice(0, -30), 'statementXml'],
    ['CAMT of a version to come', good.replace('001.02', '001.13'), 'noStatement'],
    ['another document', '<html><body>bank</body></html>', 'noStatement'],
    [
      'an external entity',
      good.replace('<Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document'),
      'statementXml',
    ],
    ['an entity of its own', good.replace('Czynsz', '&x;'), 'statementXml'],
    ['a bomb of entities', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${good}`, 'statementXml'],
    ['a well without a bottom', '<a>'.repeat(5000), 'statementXml'],
  ])('%s', (_, text, reason) => expect(reasonOf(text)).toBe(reason))

  it('a damaged file never throws anything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(files), (all: Transfer[]) => elixir(all)),
        fc.nat(2000),
        fc.string({ maxLength: 4 }),
        fc.nat(40),
        (write, at, put, cut) => {
          const text = write([transfer(), transfer({ side: 'D' })])
          expect(reasonOf(`${text.slice(0, at)}${put}${text.slice(at + cut)}`)).toMatch(
            /^(read|no|statement)/,
          )
        },
      ),
    )
  })
})
