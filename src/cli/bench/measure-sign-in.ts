import { setTimeout as sleep } from 'node:timers/promises'
import type { Served } from './measure-requests'
import { atMost, told, type BenchResult } from './result'

/** How long monitoring waits for an answer. Milliseconds. */
const PATIENCE = 1000

const signIn = async (url: string, identifier: string, password: string): Promise<void> => {
  const answer = await fetch(`${url}/session/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ identifier, password }),
  })
  const hasCookie = answer.headers.getSetCookie().some((cookie) => cookie.includes('-token='))
  if (answer.status !== 303 || !hasCookie)
    throw new Error(`Signing in answered ${answer.status} without a session.`)
}

/** Asks for `/api/health` until told to stop, and gives the longest answer, milliseconds. */
const watchHealth = async (
  url: string,
  stopped: () => boolean,
): Promise<{ longest: number; asked: number }> => {
  let [longest, asked] = [0, 0]
  while (!stopped()) {
    const began = performance.now()
    const answer = await fetch(`${url}/api/health`)
    if (!answer.ok) throw new Error(`/api/health answered ${answer.status} while people signed in.`)
    await answer.arrayBuffer()
    longest = Math.max(longest, performance.now() - began)
    asked += 1
    await sleep(50)
  }
  return { longest, asked }
}

/** Signs many people in at once by the form everybody uses, each with the full cost of a password. */
export const measureSignIn = async ({ estate, portal }: Served, count: number): Promise<BenchResult[]> => {
  const people = estate.people.filter(({ isBoard }) => !isBoard).slice(0, count)
  let stopped = false
  const health = watchHealth(portal.url, () => stopped)
  const began = performance.now()
  try {
    await Promise.all(people.map(({ username }) => signIn(portal.url, username, estate.password)))
  } finally {
    stopped = true
  }
  const seconds = (performance.now() - began) / 1000
  const { longest } = await health
  return [
    atMost(PATIENCE, {
      key: 'health during sign-in',
      what: `/api/health, longest answer while ${people.length} sign in at once`,
      unit: 'ms',
      measured: longest,
      floor: null,
      floorName: null,
      ratio: longest,
    }),
    told({
      key: 'sign-in',
      what: `${people.length} sign in at once: until the last one is in`,
      unit: 's',
      measured: seconds,
      floor: null,
      floorName: null,
      ratio: seconds,
    }),
  ]
}
