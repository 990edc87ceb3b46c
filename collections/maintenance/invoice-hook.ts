import type { CollectionBeforeChangeHook } from 'payload'

type Row = Record<string, unknown>

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)

/** The invoice chosen from the register gives its number, and its amounts where no cost was written yet. */
export const fillFromInvoice: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const was = (originalDoc ?? {}) as Row
  const row = data as Row
  const id = idOf(row['supplierInvoice'])
  if (id === null || id === idOf(was['supplierInvoice'])) return row
  const invoice = await req.payload.findByID({
    collection: 'supplier-invoices',
    id,
    depth: 0,
    // Whether the writer may read it was asked where the id was written.
    overrideAccess: true,
    req,
  })
  const cost = (row['costGrossGr'] ?? was['costGrossGr']) as number | null | undefined
  return {
    ...row,
    invoice: invoice.number,
    ...(cost
      ? {}
      : {
          costNetGr: invoice.netGr ?? 0,
          costVatGr: invoice.vatGr ?? 0,
          costGrossGr: invoice.grossGr,
        }),
  }
}
