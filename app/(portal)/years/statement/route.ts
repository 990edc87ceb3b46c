import { statementFile } from '@/src/portal/finance/documents/statement-file'
import { fileRoute } from '@/src/portal/frame/file-route'

export const dynamic = 'force-dynamic'

/** Statement of an account for any days: `?from=`, `?to=`, `?format=pdf|csv|xlsx`. */
export const GET = fileRoute(statementFile)
