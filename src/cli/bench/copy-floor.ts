import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

const TABLE = 'ledger_entries_floor'

type Definition = { definition: string }

/** An empty table with the ledger's columns, defaults, checks, indexes, foreign keys and triggers. */
const makeTable = async (client: pg.Client): Promise<void> => {
  await client.query(`create table ${TABLE} (like ledger_entries including all)`)
  const keys = await client.query<Definition>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = 'ledger_entries'::regclass and contype = 'f'`,
  )
  for (const { definition } of keys.rows) {
    // The table's key to itself must point into the copy.
    const own = definition.replace('REFERENCES ledger_entries(', `REFERENCES ${TABLE}(`)
    await client.query(`alter table ${TABLE} add ${own}`)
  }
  const triggers = await client.query<Definition>(
    `select pg_get_triggerdef(oid) as definition from pg_trigger
     where tgrelid = 'ledger_entries'::regclass and not tgisinternal`,
  )
  for (const { definition } of triggers.rows) {
    await client.query(definition.replace(/ ON (public\.)?ledger_entries /, ` ON ${TABLE} `))
  }
}

/**
 * Time of COPY for all rows of an estate's ledger, in one transaction, into a table like the ledger. The rows come from
 * a file, as an import's do. Milliseconds.
 */
export const timeCopy = async (ownerUrl: string, folder: string): Promise<number> => {
  const file = join(folder, 'ledger.copy')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await pipeline(
      client.query(copyTo('copy (select * from ledger_entries order by id) to stdout')),
      createWriteStream(file),
    )
    await makeTable(client)
    const began = performance.now()
    await client.query('begin')
    await pipeline(createReadStream(file), client.query(copyFrom(`copy ${TABLE} from stdin`)))
    await client.query('commit')
    return Math.round(performance.now() - began)
  } finally {
    await client.query(`drop table if exists ${TABLE}`).catch(() => {})
    await client.end()
    rmSync(file, { force: true })
  }
}
