import type { DocumentViewServerProps } from 'payload'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { NoticesView } from '@/src/admin/voting/NoticesView'
import { VotesView } from '@/src/admin/voting/VotesView'
import { VotingView } from '@/src/admin/voting/VotingView'
import { annulVote } from '@/src/services/voting/annul-vote'
import { closeResolution } from '@/src/services/voting/move-resolution'
import { sendNotices } from '@/src/services/voting/notices'
import { openResolution } from '@/src/services/voting/open-resolution'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const manager = idOf('staff', 'manager')
const tabs = { voting: VotingView, votes: VotesView, notices: NoticesView }

type Looking = { as?: string; language?: string; search?: Record<string, string> }

/** What a tab of a resolution shows to a member of staff, as its text. */
async function tabOf(
  tab: keyof typeof tabs,
  id: string,
  { as = 'manager', language = 'pl', search }: Looking = {},
) {
  const view = {
    initPageResult: {
      docID: id,
      req: { user: { id: idOf('staff', as), collection: 'staff' }, i18n: { language } },
    },
    searchParams: search ?? {},
  } as unknown as DocumentViewServerProps
  const page = tabs[tab](view) as ReactElement<object, (props: object) => Promise<ReactNode>>
  return renderToStaticMarkup(await page.type(page.props))
}

let running = ''
let ended = ''
let waiting = ''
beforeAll(async () => {
  await consent(owner(), 'buyer', 'ownerOfTwo')
  waiting = await draft(owner(), 'T1', { text: null })
  running = await draft(owner(), 'T2')
  await openResolution({ resolutionId: running, staffId: manager })
  const { votes } = await cast(running, 'buyer', 'for')
  await cast(running, 'owner', 'against', { channel: 'paper', enteredBy: manager })
  const step = { resolutionId: running, voteId: votes[0]!.id, reason: 'Głos oddany w imieniu kogoś innego' }
  await annulVote('proposed', { ...step, staffId: manager })
  ended = await draft(owner(), 'T3', { mode: 'meeting', opens_on: '2026-03-10', closes_on: '2026-03-10' })
  await openResolution({ resolutionId: ended, staffId: manager })
  await closeResolution({ resolutionId: ended, staffId: manager })
  await sendNotices({ resolutionId: ended, staffId: manager })
})

describe('the tab of the voting', () => {
  it('says of a draft what is missing and who would vote, and offers no opening', async () => {
    const page = await tabOf('voting', waiting)
    expect(page).toContain('Brakuje treści uchwały')
    expect(page).toMatch(/4\s837\/100\s000/)
    expect(page).not.toContain('/open"')
    await owner().query(`update resolutions set text = '§ 1.' where id = $1`, [waiting])
    expect(await tabOf('voting', waiting)).toContain(`/api/resolutions/${waiting}/open"`)
  })

  it('shows a running voting with its count, who is waited for, and what to do', async () => {
    const page = await tabOf('voting', running)
    for (const words of [
      'Głosowanie trwa',
      'Kto jeszcze nie zagłosował',
      'Drukuj karty',
      'Odwołaj głosowanie',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain(`/api/resolutions/${running}/close"`)
    expect(await tabOf('voting', ended)).toContain('Uchwała nie została podjęta')
  })

  it.each(['pl', 'en', 'uk'])('has no text without words in %s', async (language) => {
    for (const tab of ['voting', 'votes', 'notices'] as const)
      for (const id of [waiting, running, ended])
        expect(await tabOf(tab, id, { language })).not.toMatch(
          /\b(draft|running|votes|notices|figures|demands)\.\w+/,
        )
  })
})

describe('the tab of votes', () => {
  it('enters the next vote in the first field and leaves an annulment to a second person', async () => {
    const mine = await tabOf('votes', running)
    expect(mine).toMatch(/<input(?=[^>]* name="voter")[^>]* autofocus=""/)
    expect(mine).toContain('Musi je zatwierdzić druga osoba')
    expect(mine).not.toContain('Zatwierdź unieważnienie')
    expect(await tabOf('votes', running, { as: 'managerOfBoth' })).toContain('Zatwierdź unieważnienie')
    expect(await tabOf('votes', ended)).not.toContain('name="voter"')
  })

  it('says what came of a form, and keeps what was typed where it was refused', async () => {
    const search = { problem: 'WHICH_VOTER', about: 'P3, Anna; P3, Jan', voter: 'P3', choice: 'against' }
    const page = await tabOf('votes', running, { search })
    expect(page).toContain('Kto z nich? Wpisz dokładniej: P3, Anna; P3, Jan.')
    expect(page).toContain('value="P3"')
    const done = { done: 'entered', about: 'P2, Jan|for|T2-7K3M' }
    expect(await tabOf('votes', running, { search: done })).toContain('Zapisano: P2, Jan, głos „za”.')
  })
})

describe('the tab of notices', () => {
  it('lists everyone told, and has nothing to send before there is a result', async () => {
    expect(await tabOf('notices', running)).toContain('nie ma jeszcze wyniku')
    const page = await tabOf('notices', ended)
    expect(page).toContain('list polecony')
    expect(page).toContain('Zapisz doręczenie zaznaczonych')
  })
})

describe('everybody else', () => {
  it.each(['managerOfC2', 'accountant', 'technician'])(
    '%s is told that there is no such resolution',
    async (as) => {
      for (const tab of ['voting', 'votes', 'notices'] as const) {
        const page = await tabOf(tab, running, { as })
        expect(page).toContain('Nie ma takiej uchwały')
        expect(page).not.toContain('form')
      }
    },
  )
})
