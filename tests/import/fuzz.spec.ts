import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportResult } from '@/src/import/result'
import { samplePdf } from '../support/sample-files'
import { camt, elixir, mt940, OWN, PAYER, type Transfer } from '../support/bank-files'
import { useTestDatabase } from '../support/database'
import { importFiles, importFrom, inFolder, writeZip } from './support/import-files'
import { Dice, mutated, mutatedZip } from './support/mutations'
import { only, SAMPLE, type Files } from './support/sample-package'
import { snapshot } from './support/stored-rows'

const database = useTestDatabase()

const CODES = new Set(
  `MISSING_COLUMN MISSING_VALUE BAD_NUMBER BAD_DATE BAD_CHOICE BAD_NRB BAD_NIP DUPLICATE_KEY UNKNOWN_REFERENCE
  AMOUNT_MISMATCH SUM_MISMATCH ONE_SIDED IMMUTABLE_ROW OVERLAP NOT_ENTITLED OUT_OF_TIME BAD_FILE STATEMENT_MISMATCH`.split(
    /\s+/,
  ),
)

const transfer = (reference: string): Transfer => ({
  bookedOn: '2026-01-05',
  amountGr: 40_000,
  side: 'C',
  nrb: PAYER,
  name: 'JAN',
  title: `czynsz ${reference}`,
  reference,
})

/** One in each form a bank writes; the CSV by the layout that `beforeAll` stores. */
const STATEMENTS: Files = {
  'statements/wyciag.txt': mt940([transfer('R1')], '<'),
  'statements/wyciag.xml': camt([transfer('R2')], 8),
  'statements/wyciag.pli': elixir([transfer('R3')], OWN),
  'statements/wyciag.csv': `Data;Kwota;Opis;Konto\n2026-01-05;400,00;czynsz R4;${OWN}\n`,
}

const BASE: Files = {
  ...SAMPLE,
  'communities.csv': SAMPLE['communities.csv']?.replace('61109010140000071219812874', OWN) ?? '',
  'documents.csv':
    'community;externalId;title;category;publishedOn;audience;resolution;file\n' +
    'WM1;D1;Regulamin;rules;2024-01-01;owners|staircase:B1/A;;files/regulamin.pdf\n',
  'files/regulamin.pdf': samplePdf,
  'faults.csv':
    'community;externalId;building;premises;category;title;description;reportedOn;status;reportText;doneOn\n' +
    'WM1;Z1;B1;;Winda;Winda stoi;;2026-01-13;closed;Wymieniono;2026-01-15\n',
  'resolutions.csv':
    'community;number;title;text;mode;rule;openedOn;closedOn;result;adoptedOn\n' +
    'WM1;1/2025;Plan;Treść;circulation;shares;2025-03-01;2025-03-31;adopted;2025-03-10\n',
  'votes.csv':
    'community;resolution;premises;person;choice;castOn;channel\nWM1;1/2025;1;P1;for;2025-03-02;paper\n' +
    'WM1;1/2025;2;P3;for;2025-03-10;paper\n',
  ...STATEMENTS,
}

/** Tables that belong together, so that most of a mutant is read and judged. */
const TOGETHER = [
  ['manifest', 'communities', 'buildings', 'premises'],
  ['people', 'occupancies', 'accounts', 'members'],
  ['ledger', 'charges', 'accounts'],
  ['settlements', 'settlement-lines'],
  ['meters', 'readings'],
  ['suppliers', 'supplier-invoices', 'supplier-payments', 'costs', 'budgets'],
  ['debt-cases', 'board-terms', 'resident-groups', 'premises-parameters'],
  ['resolutions', 'votes', 'faults'],
].map((names) =>
  only(
    names.map((name) => `${name}.csv`),
    BASE,
  ),
)
const WITH_FILES = only(['documents.csv', 'files/regulamin.pdf'], BASE)

/** Each table and each statement alone: such a mutant costs little, and what it refers to is stored. */
const ALONE = Object.keys(BASE)
  .filter((name) => /\.csv$|^statements/.test(name) && name !== 'documents.csv')
  .map((name) => only([name], BASE))

/** Mostly one file, a statement in five; now and then several that belong together. */
const onePackage = (dice: Dice): Files => {
  const kind = dice.below(20)
  if (kind === 0) return WITH_FILES
  if (kind <= 2) return dice.one(TOGETHER)
  if (kind <= 6) return only([dice.one(Object.keys(STATEMENTS))], BASE)
  return dice.one(ALONE)
}

/** Whatever came in: it was applied clean, or nothing was and each error says where and what. */
const wellAnswered = (result: ImportResult): void => {
  expect(result.applied).toBe(result.errors.length === 0 && !result.dryRun)
  for (const { file, row, code, message } of result.errors) {
    expect([file.length > 0, row === null || row > 0, CODES.has(code)], `${file} ${code}`).toEqual([
      true,
      true,
      true,
    ])
    expect(message.trim()).not.toBe('')
    expect(message).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+|SELECT|syntax error/)
  }
}

let stored: Record<string, unknown[]>
const unchangedUnless = async (applied: boolean): Promise<void> => {
  const now = await snapshot(database().owner)
  if (!applied) expect(now).toEqual(stored)
  stored = now
}

beforeAll(async () => {
  await database().owner.query(
    `insert into bank_csv_profiles (id, name, delimiter, date_format, booked_on_column, amount_column, title_column,
       account_column) values (gen_random_uuid(), 'Bank', 'semicolon', 'yyyy-mm-dd', 'Data', 'Kwota', 'Opis', 'Konto')`,
  )
  const result = await importFiles(BASE)
  expect([result.errors, result.applied]).toEqual([[], true])
  stored = await snapshot(database().owner)
}, 60_000)

const WRONG_TABLES = 2_000
const WRONG_ZIPS = 1_000

describe('thousands of spoiled packages', () => {
  it('are each answered with file and code, and none is half applied', async () => {
    for (let seed = 1; seed <= WRONG_TABLES; seed += 1) {
      const dice = new Dice(seed)
      const files = mutated(onePackage(dice), dice)
      const result = await importFiles(files, { dryRun: seed % 2 === 0 }).catch((error: unknown) => {
        throw new Error(`mutant ${seed} broke the import`, { cause: error })
      })
      wellAnswered(result)
      if (result.applied || seed % 50 === 1) await unchangedUnless(result.applied)
    }
    await unchangedUnless(false)
  }, 180_000)

  it('as damaged ZIPs too', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'package.zip')
      await writeZip(path, only(['people.csv', 'members.csv'], BASE))
      const whole = await readFile(path)
      for (let seed = 1; seed <= WRONG_ZIPS; seed += 1) {
        await writeFile(path, mutatedZip(whole, new Dice(seed)))
        const result = await importFrom(path, { dryRun: true }).catch((error: unknown) => {
          throw new Error(`ZIP ${seed} broke the import`, { cause: error })
        })
        wellAnswered(result)
      }
    })
    await unchangedUnless(false)
  }, 180_000)
})
