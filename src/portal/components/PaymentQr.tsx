import { encode } from 'uqr'

/** Modules of white around the code that a camera needs to find it. */
const QUIET_ZONE = 4

/**
 * The pattern laid over the modules. The standard asks to try all eight and take the evenest; every reader takes any, and
 * trying them was a fifth of the work of the page that shows the code.
 */
const MASK = 3

/** The dark modules of a QR code as one path: a horizontal run is one rectangle. */
export function qrPath(content: string): { size: number; path: string } {
  const { data, size } = encode(content, { ecc: 'L', border: QUIET_ZONE, maskPattern: MASK })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`),
  )
  return { size, path: runs.join('') }
}

/** A QR code drawn by the server, black on white in every theme. */
export const PaymentQr = ({ content, label }: { content: string; label: string }) => {
  const { size, path } = qrPath(content)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** The same code as a document of its own, to be made an image of. */
export function qrImage(content: string): { size: number; svg: string } {
  const { size, path } = qrPath(content)
  const frame = `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/>`
  return {
    size,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${frame}</svg>`,
  }
}
