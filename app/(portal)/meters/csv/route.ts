import { fileRoute } from '@/src/portal/frame/file-route'
import { historyFile } from '@/src/portal/meters/history-file'

export const dynamic = 'force-dynamic'

/** Readings or monthly use of one measured place as CSV: `?meter=`, `?what=readings|months`. */
export const GET = fileRoute(historyFile)
