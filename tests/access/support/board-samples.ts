import { idOf, type CommunityLabel } from '@/tests/support/world/rows'

type Anchor = { community: string; account: string }

/** New rows of costs, suppliers and debts that everything but the policy lets pass. */
export const boardSamples = (label: CommunityLabel, { community, account }: Anchor) => {
  const invoice = idOf('supplier-invoices', label === 'C1' ? 'V1.1' : 'V2.20')
  return {
    suppliers: () => ({ code: 'NEW', name: 'Nowy' }),
    'supplier-invoices': () => ({
      community,
      supplier: idOf('suppliers', 'V1'),
      number: 'NEW',
      issuedOn: '2026-02-01',
      dueOn: '2026-02-15',
      category: 'Sprzątanie',
      grossGr: 100,
    }),
    'supplier-payments': () => ({ community, invoice, paidOn: '2026-02-01', amountGr: 100 }),
    costs: () => ({ community, category: 'Sprzątanie', bookedOn: '2026-02-01', amountGr: 100, invoice }),
    budgets: () => ({ community, year: 2027, category: 'Sprzątanie', amountGr: 100 }),
    'debt-cases': () => ({
      community,
      account: idOf('accounts', account),
      stage: 'reminder',
      stageOn: '2026-02-01',
      principalGr: 100,
    }),
  }
}

/** A change of one field of each that everything but the policy lets pass. */
export const boardPatches = {
  suppliers: { contract: 'inna' },
  'supplier-invoices': { description: 'inny' },
  'supplier-payments': { amountGr: 7 },
  costs: { description: 'inny' },
  budgets: { basis: 'inna' },
  'debt-cases': { nextAction: 'inna' },
}
