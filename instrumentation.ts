/** Runs once in each server process before its first request: a page can then answer 404 with HTML of its own. */
export async function register(): Promise<void> {
  await import('@/src/portal/frame/response-status')
}
