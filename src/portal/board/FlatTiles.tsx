export type FlatTile = { key: string; name: string; figure: string; note: string }

/** The few figures a page of the board is about. */
export const FlatTiles = ({ tiles }: { tiles: FlatTile[] }) => (
  <div className="tiles">
    {tiles.map(({ key, name, figure, note }) => (
      <div key={key} className="tile tile--flat">
        <h2>{name}</h2>
        <p className="tile-figure">{figure}</p>
        <p>{note}</p>
      </div>
    ))}
  </div>
)
