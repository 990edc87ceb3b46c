import { expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { errorsOf, importFiles } from './support/import-files'
import { changed, SAMPLE } from './support/sample-package'

useTestDatabase()

it('two imports at once follow one another: one brings the rows, the other finds them', async () => {
  const results = await Promise.all([importFiles(SAMPLE), importFiles(SAMPLE)])
  expect(results.map(errorsOf)).toEqual([[], []])
  const total = results.flatMap((result) => result.files).reduce((sum, file) => sum + file.rows, 0)
  const sum = (what: 'new' | 'unchanged'): number =>
    results.flatMap((result) => result.files).reduce((all, file) => all + file[what], 0)
  expect([sum('new'), sum('unchanged')]).toEqual([total / 2, total / 2])
})

it('messages are Polish unless asked otherwise, in the words of the file', async () => {
  const files = changed('ledger.csv', 'account;', 'kartoteka;', changed('ledger.csv', 'E2;K1', 'E2;K9'))
  const polish = await importFiles(files)
  expect(polish.errors[0]?.message).toBe(
    'Plik „ledger.csv”, wiersz 3, kolumna „kartoteka”: „K9” nie występuje ani w paczce, ani w portalu. Popraw kod albo dodaj brakujący wiersz.',
  )
  const english = await importFiles(files, { locale: 'en' })
  expect(english.errors[0]?.message).toBe(
    'File “ledger.csv”, row 3, column “kartoteka”: “K9” is neither in the package nor in the portal. Correct it or add the missing row.',
  )
})
