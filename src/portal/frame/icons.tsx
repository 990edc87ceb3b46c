import type { SectionKey } from './sections'

/** Line drawings of the bottom bar; nowhere else does the portal use icons. */
const paths: Partial<Record<SectionKey | 'more', React.ReactNode>> = {
  start: <path d="M3.5 11 12 3.5 20.5 11M5.5 9.5v11h13v-11M10 20.5v-6h4v6" />,
  balance: <path d="M4 6h16M4 10.5h10M4 17h16M4 20.5h16" />,
  years: <path d="M4 5.5h16v15H4zM4 10h16M8.5 3v5M15.5 3v5" />,
  settlements: <path d="M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4" />,
  advance: <path d="M5 3.5h14v17l-3-2-4 2-4-2-3 2zM8.5 8h7M8.5 12h7" />,
  meters: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M7.5 9.5h9v4h-9zM10.5 9.5v4M13.5 9.5v4M12 16.5v1.5" />
    </>
  ),
  faults: (
    <>
      <path d="M3 7.5h8.5a5 5 0 0 1 5 5V14h-4v-1.5a1 1 0 0 0-1-1H3zM7 7.5V4M4.5 4h5" />
      <path d="M14.5 16.8c1.5 1.9 2 2.6 2 3.3a2 2 0 0 1-4 0c0-.7.5-1.4 2-3.3z" />
    </>
  ),
  announcements: <path d="M4 10v4h3l7 4V6l-7 4zM17.5 9.5a4 4 0 0 1 0 5M8 14.5l1.5 5" />,
  documents: <path d="M7 3.5h7l4.5 4.5v12.5H7zM14 3.5V8h4.5M4.5 6.5v14" />,
  record: <path d="M5 3.5h10l4 4v13H5zM15 3.5v4h4M8.5 12h7M8.5 16h7" />,
  surveys: <path d="M4 4.5h16v12H10l-4 4v-4H4zM8 8.5h8M8 12.5h5" />,
  resolutions: <path d="M4 13.5h16v7H4zM7 13.5l2-10h8.500l-2 10M10.500 8l1.800 2 3.200-3.500" />,
  messages: <path d="M3.5 5.5h17v12h-10l-4 3.5v-3.5h-3zM7.5 9.5h9M7.5 13h6" />,
  settings: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />,
  more: <path d="M4 6.5h16M4 12h16M4 17.5h16" />,
}

export const BarIcon = ({ name }: { name: SectionKey | 'more' }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {paths[name]}
  </svg>
)
