import type { ClientBase } from 'pg'
import type { CsvProfile, DateFormat } from './read-bank-csv'

const DELIMITERS: Readonly<Record<string, CsvProfile['delimiter']>> = {
  semicolon: ';',
  comma: ',',
  tab: '\t',
  pipe: '|',
}

type Row = Omit<CsvProfile, 'delimiter' | 'dateFormat'> & { delimiter: string; dateFormat: string }

/** The layouts of banks' CSV files that administrators entered, in order of their names. */
export async function loadProfiles(client: ClientBase): Promise<CsvProfile[]> {
  const { rows } = await client.query<Row>(
    `select name, delimiter::text as delimiter, date_format::text as "dateFormat", booked_on_column as "bookedOn",
       valued_on_column as "valuedOn", amount_column as amount, credit_column as credit, debit_column as debit,
       counterparty_nrb_column as "counterpartyNrb", counterparty_name_column as "counterpartyName",
       title_column as title, bank_ref_column as "bankRef", account_column as account
     from public.bank_csv_profiles order by name`,
  )
  return rows.map((row) => ({
    ...row,
    delimiter: DELIMITERS[row.delimiter] ?? ';',
    dateFormat: row.dateFormat.toUpperCase() as DateFormat,
  }))
}
