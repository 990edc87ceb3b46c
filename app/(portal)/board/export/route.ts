import { exportFile } from '@/src/portal/board/export/export-file'
import { fileRoute } from '@/src/portal/frame/file-route'

export const dynamic = 'force-dynamic'

/** A table of the board's pages: `?table=`, `?format=csv|xlsx`, and what the page itself takes. */
export const GET = fileRoute(exportFile)
