import { noticeFile } from '@/src/portal/finance/documents/notice-file'
import { fileRoute } from '@/src/portal/frame/file-route'

export const dynamic = 'force-dynamic'

/** The notice of an advance as PDF: the one in force, or with `?from=2026-07-01` another one shown on the page. */
export const GET = fileRoute(noticeFile)
