/** Samples of code that a rule must refuse (`bad`) and must let pass (`good`), at a path where the rule holds. */
export type LintCase = { rule: string; file: string; before?: string; bad: string[]; good: string[] }

const PAYLOAD = `import type { Payload, PayloadRequest } from 'payload'
declare const slug: never
declare const payload: Payload
declare const db: Payload
export type Both = Payload | PayloadRequest
`

const overrideAccess: LintCase = {
  rule: 'lokalenet/payload-override-access',
  file: 'src/services/sample-#.ts',
  before: PAYLOAD,
  bad: [
    `export const f = () => payload.find({ collection: slug })`,
    `export const f = () => payload!.findByID({ collection: slug, id: '1', depth: 0 })`,
    `export const f = () => payload.create({ collection: slug, data: { overrideAccess: false } as never })`,
    `export const f = () => payload['delete']({ collection: slug, where: {} })`,
    `export const f = () => db.count({ collection: slug })`,
    `export const f = (deps: { payload: Payload }) => deps.payload.findVersions({ collection: slug })`,
    `export const f = (o: { collection: never; overrideAccess: boolean }) => payload.find({ ...o })`,
    `export const f = (req: PayloadRequest) => req.payload.update({ collection: slug, req, where: {}, data: {} })`,
    `export const f = (o: { collection: never; overrideAccess?: false }) => payload.find({ ...o })`,
    `const open = { collection: slug, overrideAccess: true } as const\nexport const f = () => payload.find({ ...open })`,
    `export const f = () => payload.forgotPassword({ collection: slug, data: {} as never })`,
    `export const f = () => payload.find({ collection: slug, overrideAccess: true })`,
  ],
  good: [
    `export const f = () => payload.find({ collection: slug, overrideAccess: false })`,
    `// The audit row is written for everyone.\nexport const f = () => payload.find({ collection: slug, overrideAccess: true })`,
    `const asked = { collection: slug, overrideAccess: false } as const\nexport const f = () => [payload.find({ ...asked }), payload.count(asked)]`,
    `export const f = (overrideAccess: boolean) => payload.find({ collection: slug, overrideAccess })`,
    `export const f = (rows: number[]) => rows.find((row) => row > 1)`,
    `export const f = (rows: Map<string, string>) => rows.delete('a')`,
  ],
}

const passReq: LintCase = {
  rule: 'lokalenet/payload-pass-req',
  file: 'collections/sample-#.ts',
  before: PAYLOAD,
  bad: [
    `export const f = (req: PayloadRequest) => req.payload.find({ collection: slug, overrideAccess: false })`,
    `export const f = (args: { req: PayloadRequest }) => args.req.payload.count({ collection: slug, overrideAccess: false })`,
    `export const f = ({ req }: { req: PayloadRequest }) => req && payload.find({ collection: slug, overrideAccess: false })`,
    `export const f = ({ req: { payload } }: { req: PayloadRequest }) => payload.find({ collection: slug, overrideAccess: false })`,
    `export const f = (request: PayloadRequest) => request.payload.find({ collection: slug, overrideAccess: false })`,
    `export const f = (req: PayloadRequest) => [1].map(() => db.find({ collection: slug, overrideAccess: Boolean(req) }))`,
  ],
  good: [
    `export const f = (req: PayloadRequest) => req.payload.find({ collection: slug, overrideAccess: false, req })`,
    `export const f = (request: PayloadRequest) => request.payload.find({ collection: slug, overrideAccess: false, req: request })`,
    `export const f = (o: { collection: never; req: PayloadRequest }) => o.req.payload.find({ ...o, overrideAccess: false })`,
    `export const f = () => payload.find({ collection: slug, overrideAccess: false })`,
    `export const f = (req: Request) => req.url && payload.find({ collection: slug, overrideAccess: false })`,
  ],
}

const noFloats: LintCase = {
  rule: 'lokalenet/no-float-arithmetic',
  file: 'src/domain/sample-#.ts',
  bad: [
    `export const f = (a: number, b: number) => a / b`,
    `export const f = (a: number) => a ** 2`,
    `export const f = (a: { n: number }) => { a.n /= 2 }`,
    `export const f = (a: string) => Number(a)`,
    `export const f = (a: string[]) => a.map(Number)`,
    `export const f = (a: string) => Number.parseFloat(a)`,
    `export const f = (a: string) => parseFloat(a)`,
    `export const f = (a: string) => parseInt(a, 10)`,
    `export const f = (a: number) => Math.round(a)`,
    `export const f = (a: number) => a.toFixed(2)`,
    `export const f = (a: string) => +a`,
    `export const RATE = 0.5`,
  ],
  good: [
    `export const f = (a: bigint, b: bigint) => a / b`,
    `export const f = <T extends bigint>(a: T) => a / 2n`,
    `export const f = (a: bigint) => 10n ** a`,
    `export const f = (a: number) => Number.isSafeInteger(a) && a < Number.MAX_SAFE_INTEGER`,
    `export const f = (a: Number, b: { Math: string }) => [a, b.Math]`,
    `export const half = (a: string) => a.split('/').length + 1`,
  ],
}

const layers: LintCase = {
  rule: 'lokalenet/layer-imports',
  file: 'src/domain/finance/sample-#.ts',
  bad: [
    `export * from 'zod'`,
    `export * from 'node:fs'`,
    `export * from '@/src/platform/env'`,
    `export * from '../../services/sample'`,
    `export const f = () => import('next/server.js')`,
    `export type A = import('payload').Payload`,
  ],
  good: [
    `export * from './money'`,
    `export * from '../time/civil-date'`,
    `export * from '@/src/domain/errors'`,
  ],
}

const pages: LintCase = {
  rule: 'lokalenet/layer-imports',
  file: 'app/(portal)/sample-#/page.tsx',
  bad: [
    `import { Pool } from 'pg'\nexport const pool = new Pool()`,
    `export * from '@/src/cli/main'`,
    `export * from '@/collections/register/Premises'`,
  ],
  good: [`export * from '@/src/portal/finance/balance'`, `import '@payload-config'`, `import 'react'`],
}

const processEnv: LintCase = {
  rule: 'no-restricted-syntax',
  file: 'src/services/env-sample-#.ts',
  bad: [
    `export const port = process.env.PORT`,
    `export const all = process['env']`,
    `export const all = globalThis.process.env`,
    `const { env } = process\nexport const port = env.PORT`,
    `import { env } from 'node:process'\nexport const port = env.PORT`,
  ],
  good: [`export const pid = process.pid`, `export const f = (env: { PORT: string }) => env.PORT`],
}

const defaultExports: LintCase = {
  rule: 'no-restricted-syntax',
  file: 'src/portal/default-sample-#.tsx',
  bad: [
    `export default function Row() { return null }`,
    `const Row = () => null\nexport { Row as default }`,
    `export { Row as default } from './row'`,
  ],
  good: [`export const Row = () => null`],
}

const enums: LintCase = {
  rule: 'no-restricted-syntax',
  file: 'src/domain/enum-sample-#.ts',
  bad: [`export enum Kind { A, B }`],
  good: [`export type Kind = 'a' | 'b'`],
}

const typescript = (rule: string, bad: string, good: string): LintCase => ({
  rule: `@typescript-eslint/${rule}`,
  file: 'src/services/typescript-sample-#.ts',
  bad: [bad],
  good: [good],
})

export const LINT_CASES: LintCase[] = [
  overrideAccess,
  passReq,
  noFloats,
  layers,
  pages,
  processEnv,
  defaultExports,
  enums,
  typescript(
    'no-explicit-any',
    `export const f = (a: any) => String(a)`,
    `export const f = (a: unknown) => typeof a`,
  ),
  typescript(
    'no-floating-promises',
    `export const f = (a: Promise<void>) => { a.then(() => 1) }`,
    `export const f = async (a: Promise<void>) => { await a }`,
  ),
  typescript(
    'consistent-type-imports',
    `import { Pool } from 'pg'\nexport const f = (pool: Pool): Pool => pool`,
    `import type { Pool } from 'pg'\nexport const f = (pool: Pool): Pool => pool`,
  ),
]
