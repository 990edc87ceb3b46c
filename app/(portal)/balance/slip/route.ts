import { slipFile } from '@/src/portal/finance/documents/slip-file'
import { fileRoute } from '@/src/portal/frame/file-route'

export const dynamic = 'force-dynamic'

/** The transfer slip of a balance, to print: `?pay=all|overdue|month`. */
export const GET = fileRoute(slipFile)
