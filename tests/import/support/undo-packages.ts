import { samplePdf } from '../../support/sample-files'
import { changed, SAMPLE, withLine, type Files } from './sample-package'

const FAULTS =
  'community;externalId;building;premises;category;title;description;reportedOn;status;reportText;doneOn\n'
const DOCUMENTS = 'community;externalId;title;category;publishedOn;audience;resolution;file\n'
const document = (title: string, audience: string, file: string) =>
  `WM1;D1;${title};rules;2024-01-01;${audience};;files/${file}\n`
const pdf = (mark: string): Buffer => Buffer.concat([samplePdf, Buffer.from(`% ${mark}\n`)])

/** The sample with a fault and a document. */
export const BASE: Files = {
  ...SAMPLE,
  'faults.csv': `${FAULTS}WM1;Z1;B1;;Winda;Winda stoi;;2026-01-13;reported;;\n`,
  'documents.csv': DOCUMENTS + document('Regulamin', 'owners', 'a.pdf'),
  'files/a.pdf': pdf('one'),
}

/** Something of everything changed, and something of everything new. */
export const NEXT: Files = [
  (files: Files) =>
    changed('premises.csv', '1;B1;A;0;residential;50,00', '1;B1;A;0;residential;51,00', files),
  (files: Files) => changed('people.csv', 'Anna;Nowak', 'Anna;Nowak-Zielińska', files),
  (files: Files) => changed('occupancies.csv', 'K1|K2', 'K2', files),
  (files: Files) => changed('board-terms.csv', 'costs|balances', 'costs', files),
  (files: Files) => changed('ledger.csv', 'Wpłata', 'Wpłata własna', files),
  (files: Files) => changed('faults.csv', 'reported;;', 'closed;Naprawiono;2026-01-20', files),
  (files: Files) => changed('readings.csv', 'resident;3', 'resident;4', files),
  (files: Files) => changed('manifest.csv', '2026-01-31 06:30', '2026-02-28 06:30', files),
  (files: Files) => withLine('people.csv', 'P9;Nowy;Lokator;;;', files),
  (files: Files) => withLine('occupancies.csv', 'WM1;2;P9;tenant;2026-02-01;;;;;', files),
  (files: Files) => withLine('resident-groups.csv', 'WM1;Klatka B;P9', files),
  (files: Files) => withLine('premises-parameters.csv', 'WM1;1;persons;2026-02-01;3', files),
  (files: Files) => withLine('ledger.csv', 'WM1;E4;K1;2026-02-01;;charge;;2026-02;;500,00;;', files),
  (files: Files) => withLine('ledger.csv', 'WM1;E5;K1;2026-02-02;;correction;;;;;500,00;E4', files),
  (files: Files) => withLine('charges.csv', 'WM1;K1;2026-02-01;fr;Fundusz;m2;3;50;150;;', files),
  (files: Files) => withLine('readings.csv', 'WM1;M2;2026-01-31;administration;2', files),
  (files: Files) => withLine('suppliers.csv', 'D9;Nowy;;', files),
  (files: Files) =>
    withLine('supplier-invoices.csv', 'WM1;F9;D9;9/2026;;2026-02-01;2026-02-15;Bank;10,00;;;', files),
  (files: Files) => withLine('supplier-payments.csv', 'WM1;Z9;F9;2026-02-03;10,00', files),
  (files: Files) => withLine('costs.csv', 'WM1;C9;;Bank;2026-02-01;10,00;F9;', files),
  (files: Files) => withLine('budgets.csv', 'WM1;2026;Bank;100,00', files),
  (files: Files) => withLine('faults.csv', 'WM1;Z2;;;Winda;Znowu stoi;;2026-02-01;reported;;', files),
  (files: Files): Files => ({
    ...files,
    'documents.csv': DOCUMENTS + document('Regulamin domu', 'all|group:Klatka B', 'b.pdf'),
    'files/b.pdf': pdf('two'),
  }),
].reduce((files, step) => step(files), BASE)
