import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import type { PageContext } from '@/src/portal/frame/page-context'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { withQuery } from '@/src/portal/frame/search'
import { choosePlace } from '@/src/portal/register/place'
import { portalText } from '@/src/portal/text/portal-text'
import { CheckVotePage, DeclarationPage } from '@/src/portal/voting/CheckVotePage'
import { protocolPage } from '@/src/portal/voting/protocol-pdf'
import { readChain } from '@/src/portal/voting/read-chain'
import { checkReceipt, readReceipt } from '@/src/portal/voting/read-receipt'
import { readResolution } from '@/src/portal/voting/read-resolution'
import { readResolutions } from '@/src/portal/voting/read-resolutions'
import { ReceiptPage } from '@/src/portal/voting/ReceiptPage'
import { ResolutionPage } from '@/src/portal/voting/ResolutionPage'
import { ResolutionsPage } from '@/src/portal/voting/ResolutionsPage'
import { acceptConfidentiality } from '@/src/services/register/accept-confidentiality'
import { openResolution } from '@/src/services/voting/open-resolution'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
let resolution = ''

beforeAll(async () => {
  resolution = await draft(owner(), 'S1')
  await openResolution({ resolutionId: resolution, staffId: null })
  await consent(owner(), 'spouse', 'buyer')
})

const actorOf = async (label: string): Promise<ResidentActor> => {
  const actor = await loadResident(idOf('residents', label), null)
  if (!actor) throw new Error(`${label} cannot sign in.`)
  return actor
}

const contextOf = (actor: ResidentActor): PageContext => {
  const place = choosePlace(actor, null, null)
  const text = portalText('pl')
  return {
    actor,
    text,
    place: place === 'foreign' ? null : place,
    todayOn: today,
    search: {},
    link: withQuery,
  }
}

const shown = async (label: string): Promise<string> => {
  const actor = await actorOf(label)
  const view = await readResolution(actor, resolution)
  if (!view) return ''
  return renderToStaticMarkup(<ResolutionPage context={contextOf(actor)} view={view} refused={null} />)
}

describe('the protocol', () => {
  it('is a PDF', async () => {
    const view = await readResolution(await actorOf('boardBasic'), resolution)
    if (!view) throw new Error('no view')
    const pdf = await renderPdf(protocolPage(portalText('pl'), view))
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('a resolution on the portal', () => {
  it('shows an owner the ballot without a default, a tenant nothing, the board the roll-call', async () => {
    const html = await shown('owner')
    expect(html.match(/type="radio"/g)).toHaveLength(3)
    expect(html).not.toContain('checked')
    expect(await shown('tenant')).toBe('')
    expect(await shown('ownerElsewhere')).toBe('')
    expect(await readResolutions(await actorOf('tenant'))).toEqual([])
    await cast(resolution, 'buyer', 'against')
    // Names come after the statement of confidentiality.
    expect(await shown('boardBasic')).not.toContain('Osoba buyer')
    await acceptConfidentiality(await actorOf('boardBasic'), idOf('communities', 'C1'))
    expect(await shown('boardBasic')).toContain('Osoba buyer')
    const neighbour = await shown('owner')
    expect(neighbour).not.toContain('Osoba buyer')
    expect(neighbour).toContain('P2')
  })

  it('waits in the list of who has not voted, and is checked before it is cast', async () => {
    const actor = await actorOf('owner')
    const lines = await readResolutions(actor)
    expect(lines.find(({ id }) => id === resolution)?.own).toBe('waiting')
    expect(renderToStaticMarkup(<ResolutionsPage context={contextOf(actor)} lines={lines} />)).toContain('S1')
    const view = await readResolution(actor, resolution)
    if (!view) throw new Error('no view')
    const pages = { context: contextOf(actor), view, choice: 'for', refused: null } as const
    expect(renderToStaticMarkup(<CheckVotePage {...pages} declaration="d" />)).toContain(
      '4 837/100 000'.replaceAll(' ', '\u00a0'),
    )
    expect(renderToStaticMarkup(<DeclarationPage {...pages} />)).toContain('Osoba owner')
  })

  it('gives a receipt that proves the vote, and tells the spouse that it is cast', async () => {
    const receipt = await cast(resolution, 'owner', 'for')
    const actor = await actorOf('owner')
    const own = await readReceipt(actor, resolution, receipt.declaration)
    const view = await readResolution(actor, resolution)
    if (!own || !view) throw new Error('no receipt')
    expect(
      renderToStaticMarkup(<ReceiptPage context={contextOf(actor)} receipt={own} view={view} />),
    ).toContain(receipt.receipt)
    expect(await readReceipt(await actorOf('buyer'), resolution, receipt.declaration)).toBeNull()
    expect(await checkReceipt(receipt.receipt.toLowerCase(), receipt.salt)).toMatchObject({
      holds: true,
      choice: 'for',
    })
    expect(await checkReceipt(receipt.receipt, '0'.repeat(32))).toBeNull()
    const spouse = await shown('spouse')
    expect(spouse).toContain('Głos z')
    expect(spouse.match(/type="radio"/g)).toHaveLength(2)
    expect((await readChain(actor, resolution))?.rows).toHaveLength(2)
    expect(await readChain(await actorOf('tenant'), resolution)).toBeNull()
  })
})
