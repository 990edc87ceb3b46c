import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

const CHANNEL = 'http.server.request.start'

// Bundles may hold this file twice; the storage must be one.
const shared = globalThis as { lokalenetResponses?: AsyncLocalStorage<ServerResponse> }

const begin = (): AsyncLocalStorage<ServerResponse> => {
  const responses = new AsyncLocalStorage<ServerResponse>()
  subscribe(CHANNEL, (message) => {
    responses.enterWith((message as { response: ServerResponse }).response)
  })
  return responses
}

const responses = (shared.lokalenetResponses ??= begin())

/**
 * Sets the status of the answer being made, from inside a page. Next sets one other than 200 only for a page that throws
 * (`notFound()`), and such a page is drawn by the browser's script: with scripts off the reader gets an empty sheet. Node
 * announces each request with its response; what is remembered there reaches the page. Only requests that began after
 * this file was loaded are known, so the server loads it at its start. False where the answer cannot be changed.
 */
export function answerWithStatus(status: number): boolean {
  const response = responses.getStore()
  if (!response || response.headersSent) return false
  response.statusCode = status
  return true
}
