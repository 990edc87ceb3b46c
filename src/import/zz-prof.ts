import pg from 'pg'
import { createReadStream } from 'node:fs'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { runImport } from '@/src/import/run-import'
const [src, db, mode] = process.argv.slice(2)
pg.types.setTypeParser(20, Number)
const pool = new pg.Pool({ host: '127.0.0.1', port: 55433, user: 'portal_app', database: db })
if (mode === 'floor') {
  const c = await pool.connect(); await c.query('begin')
  const t = Date.now()
  await pipeline(createReadStream(src!), c.query(copyFrom(`copy ledger_entries(id,community_id,external_id,account_id,booked_on,due_on,effective_due_on,kind,document,period,description,debit_gr,credit_gr,reversal_of_id,batch_id) from stdin`)))
  console.log('floor copy into ledger_entries ms', Date.now() - t)
  await c.query('rollback'); c.release(); await pool.end(); process.exit()
}
const client = await pool.connect(); const orig = client.query.bind(client)
let last = Date.now()
;(client as { query: unknown }).query = (...a: unknown[]) => {
  const q = a[0]; const text = typeof q === 'string' ? q : (q as { cursor?: unknown; text?: string }).text ?? 'copy'
  const t = Date.now(); const gap = t - last
  if (gap > 300) console.log('  gap', gap)
  const r = (orig as (...x: unknown[]) => unknown)(...a)
  if (r && typeof (r as Promise<unknown>).then === 'function') return (r as Promise<unknown>).then((v) => { last = Date.now(); if (last - t > 150) console.log(last - t, text.replace(/\s+/g, ' ').slice(0, 110)); return v })
  return r
}
client.release = () => {}
const t = Date.now(); let peak = 0; const iv = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss) }, 50)
const r = await runImport({ source: src!, dryRun: mode === 'dry', importer: { kind: 'system' }, pool: { connect: async () => client } as unknown as pg.Pool })
clearInterval(iv)
console.log(r.files.find((f) => f.name === 'ledger'), r.errors.slice(0, 3), 'ms', Date.now() - t, 'peak MB', Math.round(peak / 1e6))
process.exit()
