import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayMakeCommunity, type RegisterKeeper } from '@/access/may-keep-register'
import { now } from '@/src/platform/clock'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { appPool, query } from '@/src/platform/db/pool'
import { env } from '@/src/platform/env'
import type { ImportResult } from '@/src/import/result'
import { dropDraft, keepDraft, readDraft } from '@/src/services/register/form-drafts'
import { MOST_RATES, type CommunityForm } from '@/src/services/register/new-community/community-form'
import { communityDraft, type CommunityDraft } from '@/src/services/register/new-community/community-draft'
import { fileOf, packageTables } from '@/src/services/register/new-community/package-tables'
import { ratesOf } from '@/src/services/register/new-community/rates'
import { staffForm, type Back } from '../staff-form'

type Maker = RegisterKeeper & { req: PayloadRequest }

const view = '/new-community'
export const COMMUNITY_DRAFT = 'new-community'

async function maker(req: PayloadRequest): Promise<Maker | null> {
  const keeper = await mayMakeCommunity(req)
  return keeper && { ...keeper, req }
}

const text = (most: number) => z.string().max(most).default('')
const line = text(250).transform((typed) => typed.trim())
const lists = z.array(z.string().max(40)).max(MOST_RATES).default([])

const communityForm = z
  .object({
    ...{ code: line, kind: line, name: line, shortName: line, street: line, postalCode: line, city: line },
    ...{ nip: line, nrb: line, bookkeeping: line, fromOn: line },
    buildings: text(50_000),
    premises: text(1_000_000),
    ...{ 'component[]': lists, 'rate[]': lists, 'quantity[]': lists },
  })
  .transform(
    ({ 'component[]': components, 'rate[]': rates, 'quantity[]': quantities, ...form }): CommunityForm => ({
      ...form,
      rates: components.map((component, index) => ({
        ...{ component, rate: rates[index] ?? '', quantity: quantities[index] ?? '' },
      })),
    }),
  )

/** Runs the form as a package of the import: the one check of what a community may hold. */
async function runPackage(
  form: CommunityForm,
  { staffId, req }: Maker,
  dryRun: boolean,
): Promise<ImportResult> {
  const folder = path.join(env().dataDir, 'imports', `community-${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    for (const table of packageTables(form))
      await writeFile(path.join(folder, `${table.name}.csv`), fileOf(table), { mode: 0o600 })
    const { runImport } = await import('@/src/import/run-import')
    return await runImport({
      ...{ source: folder, fileName: form.name || form.code, dryRun, pool: appPool() },
      importer: { kind: 'staff', id: staffId, communityIds: 'all' },
      locale: req.i18n.language.startsWith('en') ? 'en' : 'pl',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** An import would change a community that is there; this form only makes new ones. */
const communityOf = async (code: string): Promise<string | null> =>
  (
    await query<{ id: string }>({
      name: 'community_by_code',
      text: 'select id from communities where code = $1',
      values: [code],
    })
  )[0]?.id ?? null

async function check(form: CommunityForm, who: Maker): Promise<Back> {
  const isTaken = (await communityOf(form.code)) !== null
  const result = isTaken ? null : await runPackage(form, who, true)
  return kept(communityDraft(form, result), who)
}

const kept = async (draft: CommunityDraft, { req, staffId }: Maker): Promise<Back> => ({
  view,
  query: { draft: await keepDraft(req.payload, staffId, { kind: COMMUNITY_DRAFT, content: draft }, now()) },
})

/** Rates by their own collection, with its rules; once, however often the form is sent. */
async function addRates(form: CommunityForm, community: string, { req }: Maker): Promise<void> {
  const { rates } = ratesOf(form)
  await inTransaction(req.payload, async (tx) => {
    const { totalDocs } = await req.payload.count({
      collection: 'rates',
      where: { community: { equals: community } },
      // Whoever makes a community has all of them.
      overrideAccess: true,
      req: tx,
    })
    if (totalDocs > 0) return
    for (const rate of rates)
      await req.payload.create({
        collection: 'rates',
        data: { ...rate, community } as never,
        // As above: the rates belong to the community just made.
        overrideAccess: true,
        req: tx,
      })
  })
}

async function make(id: string, who: Maker): Promise<Back> {
  const draft = await readDraft<CommunityDraft>(who.req.payload, who.staffId, COMMUNITY_DRAFT, id)
  if (!draft) return { view, query: { problem: 'DRAFT_GONE' } }
  const { form } = draft
  if (!draft.isClean || (await communityOf(form.code)) !== null) return check(form, who)
  const result = await runPackage(form, who, false)
  if (!result.applied) return kept(communityDraft(form, result), who)
  const community = await communityOf(form.code)
  if (community !== null && form.bookkeeping === 'portal') await addRates(form, community, who)
  await dropDraft(who.req.payload, who.staffId, id)
  return { view, query: { done: 'made', ...(community ? { made: community } : {}) } }
}

/** Checks a new community without saving it. */
const draftEndpoint = staffForm({
  path: '/draft',
  schema: communityForm,
  who: maker,
  where: () => ({ view, query: {} }),
  act: check,
})

/** Makes the community of a draft that was checked clean; it is checked again on the way. */
const makeEndpoint = staffForm({
  path: '/make',
  schema: z.object({ draft: z.string().max(60) }),
  who: maker,
  where: () => ({ view, query: {} }),
  act: ({ draft }, who) => make(draft, who),
})

export const communityEndpoints = [draftEndpoint, makeEndpoint]
