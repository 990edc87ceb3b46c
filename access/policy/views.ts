import type { Role } from './types'

/** Custom admin views and their endpoints are not guarded by Payload; each asks here. */
export const importers: readonly Role[] = ['admin', 'manager', 'accountant']
