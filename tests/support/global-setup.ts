import type { TestProject } from 'vitest/node'
import { startMigratedServer } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the run's server; `lokalenet` there is the template of every test database. */
    server: { superuser: string; owner: string; app: string; worker: string }
  }
}

/** One server for the run; each test file makes its own database in it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startMigratedServer()
  project.provide('server', server.urls)
  return server.remove
}
