/**
 * A path of this portal out of what an address or a form names as the way on; anything that could lead elsewhere,
 * such as `//host`, `/\host` or a full address, gives the fallback.
 */
export function localPath(wanted: string | null | undefined, fallback = '/'): string {
  if (!wanted || !wanted.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return fallback
  try {
    const url = new URL(wanted, 'http://portal.invalid')
    if (url.origin !== 'http://portal.invalid' || url.pathname.startsWith('//')) return fallback
    return url.pathname + url.search + url.hash
  } catch {
    return fallback
  }
}
