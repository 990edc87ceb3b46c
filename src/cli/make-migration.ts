import { getPayload } from 'payload'

/**
 * `npm run migration -- NAME`: writes the difference between the configuration and the newest migration as a new one;
 * nothing where there is none. Needs no database. Add the new file to migrations/index.ts by hand.
 */
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Give the migration a name in small letters: npm run migration -- add_faults')
  process.exit(2)
}
const { default: config } = await import('@payload-config')
const payload = await getPayload({ config, disableOnInit: true, disableDBConnect: true })
await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true, skipEmpty: true })
process.exit(0)
