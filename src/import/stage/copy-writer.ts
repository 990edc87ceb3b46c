import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { PoolClient } from 'pg'

const SPECIAL = /[\\\t\n\r]/g
const HAS_SPECIAL = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in COPY's text format. */
export const copyValue = (value: string | null): string => {
  if (value === null) return '\\N'
  return HAS_SPECIAL.test(value)
    ? value.replace(SPECIAL, (character) => ESCAPES[character] ?? character)
    : value
}

/** Sends rows to one table through COPY, in the connection's transaction, never holding more than a few chunks. */
export class CopyWriter {
  private lines = ''
  private readonly stream: ReturnType<typeof copyFrom>
  private failure: Error | null = null

  constructor(client: PoolClient, table: string, columns: readonly string[]) {
    this.stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
    this.stream.on('error', (error) => {
      this.failure = error
    })
  }

  /** Adds a row; `flush` sends it. */
  add(rowNumber: number, refused: boolean, values: readonly (string | null)[]): void {
    let line = `${rowNumber}\t${refused ? 't' : 'f'}`
    for (const value of values) line += `\t${copyValue(value)}`
    this.lines += `${line}\n`
  }

  /** Sends what was added and waits while Postgres is behind. */
  async flush(): Promise<void> {
    if (this.failure) throw this.failure
    if (this.lines === '') return
    const text = this.lines
    this.lines = ''
    if (!this.stream.write(text)) await once(this.stream, 'drain')
  }

  async end(): Promise<void> {
    await this.flush()
    this.stream.end()
    await finished(this.stream)
  }
}
