import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

/** `npm run generate`: the admin's import map and src/payload-types.ts from the configuration. Needs no database. */
const { default: config } = await import('@payload-config')
await generateImportMap(await config, { force: true, log: true })
await generateTypes(await config, { log: true })
process.exit(0)
