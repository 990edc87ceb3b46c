import type { PlaceRights } from '../register/place'

export type SectionKey =
  | 'start'
  | 'balance'
  | 'years'
  | 'advance'
  | 'settlements'
  | 'meters'
  | 'record'
  | 'announcements'
  | 'documents'
  | 'resolutions'
  | 'surveys'
  | 'messages'
  | 'settings'
export type Section = {
  key: SectionKey
  href: string
  group: 'money' | 'home' | 'community' | null
  needs: keyof PlaceRights | null
}

/** The portal's sections in the order of the menu, with the right each needs. */
const sections: readonly Section[] = [
  { key: 'start', href: '/', group: null, needs: null },
  { key: 'balance', href: '/balance', group: 'money', needs: 'money' },
  { key: 'years', href: '/years', group: 'money', needs: 'money' },
  { key: 'advance', href: '/advance', group: 'money', needs: 'money' },
  { key: 'settlements', href: '/settlements', group: 'money', needs: 'money' },
  { key: 'meters', href: '/meters', group: 'home', needs: 'meters' },
  { key: 'record', href: '/record', group: 'home', needs: null },
  { key: 'announcements', href: '/announcements', group: 'community', needs: null },
  { key: 'documents', href: '/documents', group: 'community', needs: null },
  { key: 'resolutions', href: '/resolutions', group: 'community', needs: 'votes' },
  { key: 'surveys', href: '/surveys', group: 'community', needs: null },
  { key: 'messages', href: '/messages', group: 'home', needs: null },
  { key: 'settings', href: '/settings', group: 'home', needs: null },
]

/**
 * Sections the place's ties open; without a place those that need none. Who sits on a board follows its votings, also
 * without premises of his own. No menu shows a page that would be missing.
 */
export const sectionsFor = (rights: PlaceRights | null, isBoard = false): Section[] =>
  sections.filter(({ needs }) => needs === null || rights?.[needs] === true || (needs === 'votes' && isBoard))
