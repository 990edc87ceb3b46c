import { formatPln } from '@/src/domain/finance/money'
import type { IssueDetails } from '../result'
import { byReason } from './sentences'
import type { Language, Sentences } from './sentences'

const amount = (grosze: string | undefined): string => formatPln(BigInt(grosze ?? '0'))

const badFile = byReason(
  {
    ragged: (d) =>
      `the row has ${d.cells} cells, the header ${d.headers}. Check delimiters and quotes in this row.`,
    headerTwice: (d) => `the header “${d.value}” stands there twice. Remove one of the columns.`,
    nameAndAlias: () => 'this column stands there under two names, Polish and English. Keep one.',
    twoFiles: (d) => `several files hold the same table: ${d.names}. Keep one.`,
    controlCharacter: () => 'the cell holds control characters. Save the file again as plain text.',
    tooLong: (d) => `the text is too long, it may have ${d.max} characters at most.`,
    tooLarge: (d) => `the size exceeds ${d.max} MB. Split the data into several packages.`,
    tooManyRows: (d) => `the file has more than ${d.max} rows. Split the data into several packages.`,
    tooManyDocuments: (d) => `the package has more than ${d.max} documents.`,
    tooManyEntries: (d) => `the package has more than ${d.max} files.`,
    csv: () => 'the file cannot be read from this row on: a quote is not closed, or stands inside a cell.',
    empty: () => 'the file is empty. Its first row must name the columns.',
    notText: () => 'this is no text file but perhaps a spreadsheet or document. Save it as CSV.',
    unreadable: () => 'the file cannot be read: it is damaged, encrypted or not accessible.',
    noZip: () => 'this is neither a folder nor a valid ZIP file.',
    noTables: () => 'the package has no file with a known name, such as “ledger.csv”.',
    unsafePath: () => 'the name of this file points outside the package. Make the ZIP again.',
    link: () => 'this is a link, not a file. Put the file itself into the package.',
    outside: (d) =>
      `the file “${d.value}” lies outside the folder files/. Put it into that folder of the package.`,
    notItsType: (d) =>
      `the file “${d.value}” is not what its name says. PDF, PNG, JPEG, DOCX, XLSX and ODT are taken.`,
    noStatement: () =>
      'this is no bank statement. The portal reads MT940, CAMT.053 (versions 02–08), Elixir-0 and CSV files of banks whose layout is stored.',
    statementCut: () =>
      'the statement is not whole: its account, or its opening or closing balance, is missing. Download it from the bank again.',
    statementCurrency: (d) => `the statement is in “${d.value}”. The portal takes złote only.`,
    statementXml: () =>
      'this is no valid XML, or refers to what it may not. Download it from the bank again.',
    statementRow: (d) =>
      `the transaction or amount “${d.value}” cannot be read. Download the statement from the bank again.`,
    manifestRows: () => 'the file must have exactly one data row.',
  },
  'the file cannot be read.',
)

const badNumber = byReason(
  {
    money: (d) => `“${d.value}” is no amount. Give a number with 2 decimals at most, up to 9 999 999 999.99.`,
    negative: (d) => `“${d.value}” is below zero, which it may not be here.`,
    decimal: (d) => `“${d.value}” is no number with ${d.scale} decimals at most, or is too large.`,
    whole: (d) => `“${d.value}” is no whole number from ${d.min} to ${d.max}.`,
    aboveOne: (d) => `the fraction ${d.value} is more than the whole.`,
  },
  'this is not a valid number.',
)

const badDate = byReason(
  {
    day: (d) => `“${d.value}” is no date. Write it as 2026-03-29 or 29.03.2026.`,
    firstOfMonth: (d) =>
      `“${d.value}” is not the first day of a month, on which an advance comes into force.`,
    period: (d) => `“${d.value}” is no period. Write it as 2026-03.`,
    moment: (d) => `“${d.value}” is no date or date and time. Write it as 2026-01-31 or 2026-01-31 06:30.`,
    order: (d) => `the end (${d.value}) is before the beginning (${d.from}).`,
  },
  'this is not a valid date.',
)

const missingValue = byReason(
  {
    noName: () => 'give the first or last name of a person, or the name of a company.',
    share: () => 'give the share. Only both parts together may be empty, and only in a cooperative.',
    noPlace: () => 'give the premises or, for a main meter, the building.',
  },
  'the cell is empty, but the value is required.',
)

const oneSided = byReason(
  {
    negative: () => 'the amount is below zero. Enter it on the other side, above zero.',
    both: () => 'both debit and credit are filled. One of them must be empty or zero.',
    none: () => 'neither debit nor credit is above zero.',
  },
  'exactly one of debit and credit must be above zero.',
)

const sumMismatch = byReason(
  {
    result: (d) =>
      `the result ${amount(d.value)} is not advances minus cost, which is ${amount(d.expected)}.`,
    noLine: () => 'the settlement has no line. Add its lines to the file “settlement-lines”.',
    lines: (d) =>
      `the lines add up to advances of ${amount(d.advances)} and a cost of ${amount(d.cost)}, the settlement has other amounts. Lines stored earlier count too.`,
  },
  'the lines do not add up to the settlement.',
)

const readingOutOfTime = (d: IssueDetails): string =>
  `the reading of ${d.value} is outside the time meter ${d.meter} was installed (from ${d.from}${d.to ? ` to ${d.to}` : ''}).`

const sentences: Sentences = {
  MISSING_COLUMN: (d) => `the column “${d.name}” (also “${d.alias}”) is missing. Add it to the file.`,
  MISSING_VALUE: missingValue,
  BAD_NUMBER: badNumber,
  BAD_DATE: badDate,
  BAD_CHOICE: (d) => `“${d.value}” is not an allowed value. Allowed: ${d.allowed}.`,
  BAD_NRB: (d) => `“${d.value}” is no valid account number: 26 digits with a matching checksum.`,
  BAD_NIP: (d) => `“${d.value}” is no valid tax number (NIP): 10 digits with a matching check digit.`,
  DUPLICATE_KEY: (d) => `row ${d.first} already has this key (${d.value}). Remove one of the rows.`,
  UNKNOWN_REFERENCE: (d) =>
    `“${d.value}” is neither in the package nor in the portal. Correct it or add the missing row.`,
  AMOUNT_MISMATCH: (d) =>
    `the amount ${amount(d.value)} is not rate times quantity, which is ${amount(d.expected)}.`,
  SUM_MISMATCH: sumMismatch,
  ONE_SIDED: oneSided,
  IMMUTABLE_ROW: byReason(
    {
      portalBooks: (d) =>
        `the books of “${d.value}” are kept in the portal and months have been posted there, so an accounting program adds nothing to them. Enter it in the portal under “Bookkeeping” or take the row out of the file.`,
      resolvedPlan: (d) =>
        `the line “${d.value}” of the plan was resolved on, so a package does not change it. Change it in the admin and name the resolution.`,
    },
    'a booked row may not change. Enter a reversal and a new row.',
  ),
  OVERLAP: (d) => `from ${d.day} on the fractions of this premises' owners add up to more than the whole.`,
  NOT_ENTITLED: (d) =>
    `person ${d.person} had no vote for premises ${d.premises} on ${d.value}. Check the ties, or enter the power of attorney.`,
  OUT_OF_TIME: byReason(
    {
      vote: (d) =>
        `the vote of ${d.value} is outside the time of voting (from ${d.from}${d.to ? ` to ${d.to}` : ''}).`,
      reading: readingOutOfTime,
    },
    'the date is outside the time allowed.',
  ),
  RESULT_DIFFERS: (d) =>
    `the votes say ${d.expected}, the file says ${d.value}. Check the votes; they are what counts.`,
  BAD_FILE: badFile,
  STATEMENT_MISMATCH: (d) =>
    `opening balance and transactions of statement ${d.value} do not make its closing balance. Download it from the bank again.`,
  UNKNOWN_FILE: () => 'the portal does not know this file and left it out.',
  UNKNOWN_COLUMN: () => 'the portal does not know this column and left it out.',
  CONTACT_DIFFERS: (d) =>
    `person ${d.person} keeps his contact data in the portal himself. They stay as they are.`,
  PERSON_ELSEWHERE: (d) =>
    `person ${d.person} also belongs to communities you have no access to and stays as he is.`,
  SUPPLIER_ELSEWHERE: (d) =>
    `supplier ${d.value} also has invoices in communities you have no access to. Left as it was.`,
  MORE_ISSUES: (d) => `there are ${d.more} more, not listed here.`,
}

/** Findings in English. */
export const english: Language = {
  place: ({ fileName, row, header }) =>
    [`File “${fileName}”`, row === null ? null : `row ${row}`, header === null ? null : `column “${header}”`]
      .filter((part) => part !== null)
      .join(', '),
  sentences,
}
