import type { ExportTable } from '@/src/platform/tables/table'
import { idOf, notAnId } from '../../frame/search'
import { readResolution } from '../../voting/read-resolution'
import { rollCallTable } from '../../voting/roll-call-table'
import type { TableInput } from './table-input'

/** Every vote cast on a resolution of the community, with names, as the board sees them. */
export async function rollCallOf({ text, board, search, actor }: TableInput): Promise<ExportTable | null> {
  const id = idOf(search, 'resolution')
  const view = id === null || id === notAnId ? null : await readResolution(actor, id)
  return view && view.facts.communityId === board.community.id ? rollCallTable(text, view) : null
}
