/** Letters, digits and a few signs of plain ASCII; whoever cannot read the name in UTF-8 falls back on it. */
const plainName = (name: string): string =>
  name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')

/**
 * A file made for one person: saved under its name (RFC 6266), never kept by a cache, never guessed to be anything but
 * its type.
 */
export const fileResponse = (
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string,
  { type, name, inline = false }: { type: string; name: string; inline?: boolean },
): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
