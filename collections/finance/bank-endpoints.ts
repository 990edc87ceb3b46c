import { z } from 'zod'
import { parseMoney } from '@/src/domain/finance/money'
import { confirmPayment, rejectProposal, setPaymentAside } from '@/src/services/finance/bank/decide-payment'
import { takeBackPayment } from '@/src/services/finance/bank/take-back-payment'
import { bookEndpoint, kept, type Back } from './book-endpoint'

const payment = { community: z.uuid(), payment: z.uuid() }

const amount = z.string().transform((text, context) => {
  const parsed = parseMoney(text)
  if (!parsed.ok || parsed.value <= 0n) context.addIssue({ code: 'custom' })
  return parsed.ok ? parsed.value : 0n
})
const gr = z.string().regex(/^\d{1,12}$/)
const optional = (name: z.ZodType) => z.union([z.literal(''), name]).optional()

const at = (fields: Record<string, unknown>): Back => ({
  view: '/payments',
  query: kept(fields, 'community', 'payment'),
})
const done = (community: string, outcome: string): Back => ({
  view: '/payments',
  query: { community, done: outcome },
})

/** The whole payment to one account: a candidate, or one chosen from the list. */
const match = bookEndpoint(
  '/match',
  z
    .object({
      ...payment,
      amountGr: gr,
      account: z.string(),
      other: optional(z.uuid()),
      remember: z.literal('1').optional(),
    })
    .refine(({ account, other }) => z.uuid().safeParse(account === 'other' ? other : account).success, {
      path: ['account'],
    }),
  at,
  async (input, keeper) => {
    const accountId = input.account === 'other' ? String(input.other) : input.account
    const { bookkeeping } = await confirmPayment(
      {
        communityId: input.community,
        transactionId: input.payment,
        shares: [{ accountId, amountGr: BigInt(input.amountGr) }],
        rememberPayer: input.remember === '1',
      },
      keeper,
    )
    return done(input.community, bookkeeping === 'portal' ? 'matched' : 'matchedImported')
  },
)

/** A payment for several accounts; rows left empty count for nothing. */
const split = bookEndpoint(
  '/split',
  z.object({
    ...payment,
    ...{ account1: z.uuid(), amount1: amount, account2: z.uuid(), amount2: amount },
    ...{ account3: optional(z.uuid()), amount3: optional(amount) },
  }),
  at,
  async (input, keeper) => {
    const third =
      typeof input.account3 === 'string' && input.account3 !== '' && typeof input.amount3 === 'bigint'
        ? [{ accountId: input.account3, amountGr: input.amount3 }]
        : []
    const { bookkeeping } = await confirmPayment(
      {
        communityId: input.community,
        transactionId: input.payment,
        shares: [
          { accountId: input.account1, amountGr: input.amount1 },
          { accountId: input.account2, amountGr: input.amount2 },
          ...third,
        ],
        rememberPayer: false,
      },
      keeper,
    )
    return done(input.community, bookkeeping === 'portal' ? 'matched' : 'matchedImported')
  },
)

const reject = bookEndpoint('/reject', z.object(payment), at, async ({ community, payment: id }, keeper) => {
  await rejectProposal({ communityId: community, transactionId: id }, keeper)
  return done(community, 'rejected')
})

const setAside = bookEndpoint(
  '/set-aside',
  z.object({ ...payment, reason: z.string().trim().min(1).max(500) }),
  at,
  async ({ community, payment: id, reason }, keeper) => {
    await setPaymentAside({ communityId: community, transactionId: id, reason }, keeper)
    return done(community, 'setAside')
  },
)

/** A slip: the payment is taken back from its accounts and waits again. */
const takeBack = bookEndpoint(
  '/take-back',
  z.object({ ...payment, reason: z.string().trim().min(1).max(200) }),
  at,
  async ({ community, payment: id, reason }, keeper) => {
    await takeBackPayment({ communityId: community, transactionId: id, reason }, keeper)
    return done(community, 'takenBack')
  },
)

export const bankEndpoints = [match, split, reject, setAside, takeBack]
