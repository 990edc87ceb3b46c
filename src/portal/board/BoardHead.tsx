import { boardsOf } from '@/access/board'
import { asOf, sentences } from '../frame/as-of'
import type { BoardContext } from './board-context'

type HeadProps = {
  context: BoardContext
  title: string
  about?: string | null
  back?: { href: string; label: string }
}

/** The head of a page of the board: which community, what the figures are of, and where its data stand. */
export const BoardHead = ({ context, title, about = null, back }: HeadProps) => {
  const { text, board } = context
  return (
    <div>
      {back ? (
        <a className="back" href={back.href}>
          {back.label}
        </a>
      ) : (
        <p className="note">{text.t('board.board')}</p>
      )}
      <h1>{title}</h1>
      <p className="head-line soft">
        {sentences(text.set(board.community.name), about, asOf(text, board.community.dataAsOfAt))}
      </p>
    </div>
  )
}

/** Boards of other communities one sits on as well. */
export const OtherBoards = ({ context: { actor, board, text, link } }: { context: BoardContext }) => {
  const others = boardsOf(actor).filter(({ community }) => community.id !== board.community.id)
  if (others.length === 0) return null
  return (
    <nav className="pager no-print" aria-label={text.t('board.otherBoards')}>
      {others.map(({ community }) => (
        <a key={community.id} href={link('/board', { community: community.id })}>
          {text.set(community.name)}
        </a>
      ))}
    </nav>
  )
}

type DownloadsProps = {
  context: BoardContext
  /** Name of the table in `/board/export`. */
  table: string
  parameters?: Record<string, string | number | null>
  /** Of a table beside the page's main one: its name, as several links of a page read alike. */
  of?: string
}

/** A table of the page to take away; the page's main one says how to have it on paper as well. */
export const Downloads = ({ context: { text, link }, table, parameters = {}, of }: DownloadsProps) => (
  <p className="actions no-print">
    {(['xlsx', 'csv'] as const).map((format) => (
      <a key={format} href={link('/board/export', { ...parameters, table, format })}>
        {text.t(`board.download.${format}`)}
        {of && <span className="vh">: {of}</span>}
      </a>
    ))}
    {!of && <span className="note">{text.t('board.download.print')}</span>}
  </p>
)
