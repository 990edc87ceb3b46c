export type Tile = { href: string; name: string; figure: string; note: string }

/** One figure each, divided by lines. */
export const Tiles = ({ tiles }: { tiles: Tile[] }) => (
  <div className="tiles">
    {tiles.map((tile) => (
      <div key={tile.href + tile.name} className="tile">
        <a href={tile.href}>{tile.name}</a>
        <p className="tile-figure">{tile.figure}</p>
        <p>{tile.note}</p>
      </div>
    ))}
  </div>
)
