import type { DocumentViewServerProps } from 'payload'
import type { StaffActor } from '@/access/actor/types'
import { mayRunVoting } from '@/access/may-run-voting'
import { appPool } from '@/src/platform/db/pool'
import { chooseLocale } from '@/src/portal/text/locale'
import { portalText, type PortalText } from '@/src/portal/text/portal-text'
import { loadResolution, type ResolutionRow } from '@/src/services/voting/voting-rows'
import { sayIn, type Say } from './say'

/** What a tab of a resolution knows: which one, who looks, in which language, and what the address says. */
export type Desk = {
  resolution: ResolutionRow
  staff: StaffActor
  language: string
  say: Say
  /** Dates, shares and counts in words. */
  text: PortalText
  /** A value of the address; empty where there is none. */
  asked: (name: string) => string
  /** Where the resolution's forms go. */
  action: (path: string) => string
  /** Address of a tab. */
  tab: (name: 'voting' | 'votes' | 'notices') => string
}

/** The desk for a resolution whose voting the table lets who asks run; null for anybody else: Payload guards no custom view. */
export async function deskOf({
  initPageResult,
  searchParams,
}: DocumentViewServerProps): Promise<Desk | null> {
  const { req, docID } = initPageResult
  const id = String(docID ?? '')
  const staff = await mayRunVoting(req, id)
  if (!staff) return null
  const { language } = req.i18n
  return {
    resolution: await loadResolution(appPool(), id),
    staff,
    language,
    say: sayIn(language),
    text: portalText(chooseLocale(language)),
    asked: (name) => {
      const value = searchParams?.[name]
      return typeof value === 'string' ? value.slice(0, 1000) : ''
    },
    action: (path) => `/api/resolutions/${id}/${path}`,
    tab: (name) => `/admin/collections/resolutions/${id}/${name}`,
  }
}
