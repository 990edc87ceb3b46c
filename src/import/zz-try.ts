import pg from 'pg'
import { runImport } from '@/src/import/run-import'
const [src, db, dry] = process.argv.slice(2)
pg.types.setTypeParser(20, Number)
const pool = new pg.Pool({ host: '127.0.0.1', port: 55433, user: process.env.U ?? 'portal_app', database: db })
const t = Date.now(); let peak = 0; const iv = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss) }, 50)
try { const r = await runImport({ source: src!, dryRun: dry === 'dry', importer: { kind: 'system' }, pool })
console.log(JSON.stringify({ ...r, errors: r.errors.slice(0, 20) }, null, 1).slice(0,6000)) } catch (e) { console.log(e) }
clearInterval(iv); console.log('ms', Date.now() - t, 'peak MB', Math.round(Math.max(peak,process.memoryUsage().rss) / 1e6), 'maxrss', process.resourceUsage().maxRSS/1024)
await pool.end()
