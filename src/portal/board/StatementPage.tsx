import { Frame } from '../frame/Frame'
import type { BoardContext } from './board-context'

/** What a member of the board promises before he sees other people's data, and the button that says so. */
export const StatementPage = ({ context, path }: { context: BoardContext; path: string }) => {
  const { text, board } = context
  return (
    <Frame context={context} current="board" title={text.t('board.statement.title')}>
      <div>
        <p className="note">{text.t('board.board')}</p>
        <h1>{text.t('board.statement.title')}</h1>
        <p className="head-line soft">{text.set(board.community.name)}</p>
      </div>
      <p>{text.t('board.statement.intro')}</p>
      <ul>
        {(['secret', 'purpose', 'noCopies', 'logged', 'after'] as const).map((key) => (
          <li key={key}>{text.t(`board.statement.${key}`)}</li>
        ))}
      </ul>
      <form className="form" action="/board/accept" method="post">
        <input type="hidden" name="community" value={board.community.id} />
        <input type="hidden" name="to" value={path} />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('board.statement.accept')}
          </button>
        </p>
      </form>
    </Frame>
  )
}
