import type { TextField } from 'payload'
import { text } from '../fields'

/** The community's own word for a kind of cost, the same in plan, costs and invoices: it is what they are compared by. */
export const costCategory = (): TextField => text('category', { required: true, maxLength: 100, index: true })
