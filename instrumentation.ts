/** Runs once in each server process before its first request. */
export async function register(): Promise<void> {
  // Lets a page answer 404 with HTML drawn by the server, so that it reads without script as well.
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('@/src/portal/frame/response-status')
}
