/**
 * Runs once in each server process before its first request: a page can then answer 404 with HTML of its own, and
 * requests are counted where somebody reads the counts.
 */
export async function register(): Promise<void> {
  await import('@/src/portal/frame/response-status')
  const { watchRequests } = await import('@/src/platform/metrics/registry')
  watchRequests()
}
