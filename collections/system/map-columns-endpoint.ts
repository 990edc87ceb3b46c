import type { Endpoint } from 'payload'
import { z } from 'zod'
import { mayImport } from '@/access/may-import'
import { fold } from '@/src/import/text/fold'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { isUuid } from '@/src/portal/frame/search'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { discardUpload, giveBackUpload, keepUpload, takeUpload } from '@/src/services/system/import-uploads'
import { isWanted } from './wanted-upload'
import {
  answering,
  back,
  columnsOf,
  formOf,
  importerOf,
  inBackground,
  ownBatch,
  refused,
  textIn,
} from './import-steps'
import { mappingFault, mappingsOf } from './mapping-rules'

const MOST = 200
const list = z.array(z.string().trim().max(100)).max(MOST)
const form = z.object({ table: list, header: list, column: list })

type Pair = { tableName: string; header: string; columnName: string }

/** The lines of the form in which a column was chosen. */
const pairsOf = (data: FormData): Pair[] | null => {
  const read = form.safeParse({
    table: data.getAll('table'),
    header: data.getAll('header'),
    column: data.getAll('column'),
  })
  if (!read.success) return null
  const { table, header, column } = read.data
  if (table.length !== header.length || table.length !== column.length) return null
  return table
    .map((tableName, at) => ({ tableName, header: header[at] ?? '', columnName: column[at] ?? '' }))
    .filter(({ columnName }) => columnName !== '')
}

type Req = Parameters<Endpoint['handler']>[0]

/** Says what a header means in a community, or says it anew; gives what is wrong with it, or null. */
const save = async (req: Req, community: string, pair: Pair) => {
  const others = await mappingsOf(req, community, pair.tableName)
  const known = others.find(({ header }) => fold(header) === fold(pair.header))
  const fault = mappingFault(
    pair,
    others.filter((one) => one !== known),
  )
  if (fault) return fault
  const written = { collection: 'import-mappings', overrideAccess: false, depth: 0, req } as const
  if (known) await req.payload.update({ ...written, id: known.id, data: { columnName: pair.columnName } })
  else await req.payload.create({ ...written, data: { community, ...pair } as never })
  return null
}

class Faulty extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

/** All of them or none. */
const saveAll = (outer: Req, community: string, pairs: readonly Pair[]): Promise<string | null> =>
  inTransaction(outer.payload, async (req) => {
    req.user = outer.user
    req.i18n = outer.i18n
    for (const pair of pairs) {
      const fault = await save(req, community, pair)
      if (fault) throw new Faulty(fault)
    }
    return null
  }).catch((error: unknown) => {
    if (error instanceof Faulty) return error.code
    throw error
  })

/** „Ta kolumna to …”: keeps what foreign headers mean for a community, and checks the same package again with that. */
const mapColumns: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayImport(req) : null
  if (!actor) return refused()
  const data = await formOf(req)
  const batch = textIn(data, 'batch')
  const checked = isUuid(batch) ? await ownBatch(req, actor.id, batch, ['checked', 'refused']) : undefined
  if (!checked) return back({ problem: 'gone' })
  const community = columnsOf(actor, textIn(data, 'community'))
  if (!community) return back({ batch, problem: 'MAPPING_COMMUNITY' })
  const pairs = pairsOf(data)
  if (!pairs || pairs.length === 0) return back({ batch, problem: 'MAPPING_NONE' })
  const fault = await saveAll(req, community, pairs)
  if (fault) return back({ batch, problem: fault })
  const source = await takeUpload(batch)
  if (!source) return back({ problem: 'gone' })
  const args = {
    source,
    fileName: checked.fileName ?? undefined,
    dryRun: true,
    importer: importerOf(actor),
    columnsOf: community,
  }
  return answering(() =>
    inBackground(req, args, (result) => {
      if (!result) return giveBackUpload(batch)
      return isWanted(result) ? keepUpload({ path: source }, result.batch) : discardUpload({ path: source })
    }),
  )
}

export const mapColumnsEndpoint: Endpoint = { path: '/map-columns', method: 'post', handler: mapColumns }
