import type { Role } from './types'

/** Custom admin views and their endpoints are not guarded by Payload; each asks here. */
export const importers: readonly Role[] = ['admin', 'manager', 'accountant']

/** Keys of accounting programs: made, changed for a new one, ended. */
export const importKeyKeepers: readonly Role[] = ['admin']

/** Whole communities as a package or an archive, within those assigned. */
export const exporters: readonly Role[] = ['admin', 'manager']

/** Results of surveys and their export, within the surveys the table lets the role read. */
export const surveyReaders: readonly Role[] = ['admin', 'manager']
export const bookkeeperRoles: readonly Role[] = ['admin', 'manager', 'accountant']

/** Queue of readings, cards, replacements, legalisation, balances and the export of readings: those who may write them. */
export const meterKeeperRoles: readonly Role[] = ['admin', 'manager']
/** Printed letters with one-time codes of first access, within the assigned communities. */
export const inviters: readonly Role[] = ['admin', 'manager']

/** One search over people, premises, accounts and invoices, of the kinds and communities the table lets the role read. */
export const finders: readonly Role[] = ['admin', 'manager', 'accountant']

/** The portal as one of the residents sees it, within the assigned communities; read only and written down. */
export const previewers: readonly Role[] = ['admin', 'manager']

/** Change of owner and bulk parameters, within the assigned communities: those who may write ties and figures. */
export const registerKeeperRoles: readonly Role[] = ['admin', 'manager']

/** A community is made by administrators alone, as the table of communities has it. */
export const communityMakers: readonly Role[] = ['admin']

/** Votings from draft to notice, within the resolutions the table lets the role change. */
export const votingKeepers: readonly Role[] = ['admin', 'manager']

/** Board, page, papers and export of faults, within the faults the table lets the role read. */
export const faultKeeperRoles: readonly Role[] = ['admin', 'manager', 'technician']
