import { withCheckDigits } from '@/src/domain/finance/nrb'

export const OWN = withCheckDigits('114010810000267002001000')
export const VIRTUAL = withCheckDigits('114010811234000400000003')
export const PAYER = withCheckDigits('102010260000042270201111')
export const OTHER_PAYER = withCheckDigits('124012340000000012345678')

/** A transfer as every dialect below writes it. Amounts in grosze; `side` C came in. */
export type Transfer = {
  bookedOn: string
  amountGr: number
  side: 'C' | 'D' | 'RC' | 'RD'
  nrb: string
  name: string
  title: string
  reference: string
}

const compact = (date: string): string => date.replaceAll('-', '')
const decimal = (gr: number, sign = ','): string =>
  `${Math.floor(gr / 100)}${sign}${String(gr % 100).padStart(2, '0')}`
const chunks = (text: string, size: number): string[] => text.match(new RegExp(`.{1,${size}}`, 'g')) ?? ['']
const signed = ({ side, amountGr }: Transfer): number =>
  side === 'C' || side === 'RD' ? amountGr : -amountGr

const subFields = ({ nrb, name, title }: Transfer, separator: string): string =>
  [
    ['00', 'PRZELEW PRZYCHODZACY'],
    ...chunks(title, 27).map((line, index) => [`2${index}`, line]),
    ['30', nrb.slice(2, 10)],
    ['31', nrb.slice(10)],
    ...chunks(name, 27).map((line, index) => [`3${index + 2}`, line]),
    ['38', `PL${nrb}`],
  ]
    .map(([code, value]) => `${separator}${code}${value}`)
    .join('')

/** mBank's free text, cut to lines of 65 signs wherever that falls. */
const freeText = ({ nrb, name, title, reference }: Transfer): string =>
  chunks(
    `911 PRZELEW PRZYCHODZACY; Z RACH.: ${nrb}; OD: ${name}; TYT.: ${title}; TNR: ${reference}.010001`,
    65,
  ).join('\r\n')

type Dialect = '<' | '+' | '~' | '^' | 'mbank'

export type StatementOptions = { own?: string; openingGr?: number; closingGr?: number; number?: string }

const balance = (gr: number, on: string): string =>
  `${gr < 0 ? 'D' : 'C'}${compact(on).slice(2)}PLN${decimal(Math.abs(gr))}`

export function mt940(
  transfers: readonly Transfer[],
  dialect: Dialect,
  options: StatementOptions = {},
): string {
  const { own = OWN, openingGr = 100_000, number = '00001' } = options
  const closingGr = options.closingGr ?? transfers.reduce((sum, one) => sum + signed(one), openingGr)
  const on = transfers[0]?.bookedOn ?? '2026-03-02'
  return [
    `:20:ST${compact(on)}`,
    `:25:/PL${own}`,
    `:28C:${number}`,
    `:60F:${balance(openingGr, on)}`,
    ...transfers.flatMap((one) => [
      `:61:${compact(one.bookedOn).slice(2)}${compact(one.bookedOn).slice(4)}${one.side}N${decimal(one.amountGr)}NTRFNONREF//${one.reference}`,
      `:86:${dialect === 'mbank' ? freeText(one) : chunks(`020${subFields(one, dialect)}`, 65).join('\r\n')}`,
    ]),
    `:62F:${balance(closingGr, on)}`,
    '-',
    '',
  ].join('\r\n')
}

const entry = (one: Transfer, version: number): string => {
  const party = one.side === 'C' || one.side === 'RC' ? 'Dbtr' : 'Cdtr'
  const named = `<Nm>${one.name}</Nm>`
  return `<Ntry><Amt Ccy="PLN">${decimal(one.amountGr, '.')}</Amt><CdtDbtInd>${signed(one) > 0 ? 'CRDT' : 'DBIT'}</CdtDbtInd>
${one.side.startsWith('R') ? '<RvslInd>true</RvslInd>' : ''}<Sts>${version >= 8 ? '<Cd>BOOK</Cd>' : 'BOOK'}</Sts>
<BookgDt><Dt>${one.bookedOn}</Dt></BookgDt><ValDt><Dt>${one.bookedOn}</Dt></ValDt><AcctSvcrRef>${one.reference}</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties>
<${party}>${version >= 8 ? `<Pty>${named}</Pty>` : named}</${party}><${party}Acct><Id><IBAN>PL${one.nrb}</IBAN></Id></${party}Acct>
</RltdPties><RmtInf>${chunks(one.title, 140)
    .map((line) => `<Ustrd>${line}</Ustrd>`)
    .join('')}</RmtInf></TxDtls></NtryDtls></Ntry>`
}

const camtBalance = (code: string, gr: number): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="PLN">${decimal(Math.abs(gr), '.')}</Amt><CdtDbtInd>${gr < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd></Bal>`

export function camt(transfers: readonly Transfer[], version = 2, options: StatementOptions = {}): string {
  const { own = OWN, openingGr = 100_000 } = options
  const closingGr = options.closingGr ?? transfers.reduce((sum, one) => sum + signed(one), openingGr)
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.0${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>PL${own}</IBAN></Id></Acct>${camtBalance('OPBD', openingGr)}${camtBalance('CLBD', closingGr)}
${transfers.map((one) => entry(one, version)).join('\n')}</Stmt></BkToCstmrStmt></Document>`
}

const lines = (text: string): string => chunks(text, 35).join('|')

export const elixir = (transfers: readonly Transfer[], recipient = VIRTUAL): string =>
  transfers
    .map(
      ({ bookedOn, amountGr, nrb, name, title, reference }) =>
        `110,${compact(bookedOn)},${amountGr},${nrb.slice(2, 10)},0,"${nrb}","${recipient}","${lines(name)}","WSPOLNOTA|UL. JESIONOWA 7",0,${recipient.slice(2, 10)},"${lines(title)}","","","51","${reference}"`,
    )
    .join('\r\n')
