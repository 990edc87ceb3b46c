import type { EditConfig } from 'payload'

type Label = 'lokalenet:voting' | 'lokalenet:votes' | 'lokalenet:notices'

const tab = (name: string, Component: string, label: Label) => ({
  Component,
  path: `/${name}` as const,
  tab: { label: ({ t }: { t: (key: never) => string }) => t(label as never), href: `/${name}` as const },
})

/** The tabs of a resolution beside its draft: the voting, votes on paper, notices. */
export const votingTabs = {
  voting: tab('voting', '/src/admin/voting/VotingView#VotingView', 'lokalenet:voting'),
  votes: tab('votes', '/src/admin/voting/VotesView#VotesView', 'lokalenet:votes'),
  notices: tab('notices', '/src/admin/voting/NoticesView#NoticesView', 'lokalenet:notices'),
} as EditConfig
