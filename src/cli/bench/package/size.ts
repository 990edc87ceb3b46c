/** How large an estate is generated. Every account has the same number of rows, so that only the size differs. */
export type EstateSize = {
  premises: number
  /** Months of the book, each with a charge and a payment; the newest charge is unpaid. */
  months: number
  /** Months of meter readings. */
  readingMonths: number
  /** First day of the newest month. */
  thisMonth: string
}

/** Premises of one community, large enough for the board's pages to be told by it, and of one of its buildings. */
export const IN_COMMUNITY = 1000
export const IN_BUILDING = 50

/** The place of the nth premises, counted from 0: codes as the package has them. */
export const placeOf = (index: number) => {
  const community = `B${String(Math.floor(index / IN_COMMUNITY) + 1).padStart(3, '0')}`
  const number = (index % IN_COMMUNITY) + 1
  return {
    community,
    building: Math.floor((index % IN_COMMUNITY) / IN_BUILDING) + 1,
    code: String(number),
    account: `${community}-${number}`,
    person: `P${String(index + 1).padStart(6, '0')}`,
  }
}

/** Rows of the ledger that a size makes: a charge and a payment a month, but for the newest payment. */
export const ledgerRowsOf = ({ premises, months }: EstateSize): number => premises * (months * 2 - 1)

/** Months of the book so that a size has at least so many rows. */
export const monthsFor = (premises: number, rows: number): number => Math.ceil((rows / premises + 1) / 2)
