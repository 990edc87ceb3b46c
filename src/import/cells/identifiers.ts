import { isValidNip, normaliseNip } from '@/src/domain/finance/nip'
import { isValidNrb, normaliseNrb } from '@/src/domain/finance/nrb'
import { fault } from './cell-type'
import type { CellType } from './cell-type'

/** A bank account number; canonical form is its 26 digits. */
export const nrb: CellType = {
  pg: 'text',
  parse: (cell) => (isValidNrb(cell) ? (normaliseNrb(cell) ?? cell) : fault('BAD_NRB', cell)),
}

/** A tax number; canonical form is its 10 digits. */
export const nip: CellType = {
  pg: 'text',
  parse: (cell) => (isValidNip(cell) ? (normaliseNip(cell) ?? cell) : fault('BAD_NIP', cell)),
}
