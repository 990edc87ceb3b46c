import sharp from 'sharp'

const PIPE =
  '<rect x="300" width="115" height="600" fill="#b9b5ac"/><rect x="318" width="18" height="600" fill="#e9e6df"/>'

const TILES = Array.from({ length: 30 }, (_, index) => {
  const [column, row] = [index % 6, Math.floor(index / 6)]
  const tint = (index * 7) % 3 === 0 ? '#d9ddd8' : '#cdd2ce'
  return `<rect x="${column * 140 - 35}" y="${row * 140 - 20}" width="134" height="134" fill="${tint}"/>`
}).join('')

/** What the demo's photos show, drawn: a stain beside a pipe, a rusty joint, the new piece. */
const DRAWINGS = {
  stain: `<rect width="800" height="600" fill="#d8d2c4"/><ellipse cx="380" cy="180" rx="240" ry="130" fill="#a58c62" opacity=".6"/>
    <ellipse cx="400" cy="185" rx="150" ry="75" fill="#7d6338" opacity=".5"/><rect x="600" width="110" height="600" fill="#b9b5ac"/>
    <rect x="616" width="18" height="600" fill="#e9e6df"/>`,
  joint: `<rect width="800" height="600" fill="#8f8b82"/>${TILES}${PIPE}<rect x="280" y="215" width="155" height="115" fill="#8d8983"/>
    <ellipse cx="357" cy="275" rx="85" ry="30" fill="#7a4a22" opacity=".7"/>
    <path d="M350 325c-8 75-20 150-5 275h25c-10-125 5-200 0-275z" fill="#4d5a5e" opacity=".5"/>`,
  repaired: `<rect width="800" height="600" fill="#8f8b82"/>${TILES}<rect x="300" width="115" height="600" fill="#c9c6bf"/>
    <rect x="318" width="20" height="600" fill="#f4f5f6"/><rect x="275" y="175" width="165" height="50" fill="#b8bcbf"/>
    <rect x="275" y="375" width="165" height="50" fill="#b8bcbf"/>`,
} as const

export type Drawing = keyof typeof DRAWINGS

/** A picture of the demo, 800 × 600, as a JPEG. */
export const drawnPhoto = (drawing: Drawing): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">${DRAWINGS[drawing]}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer()
