import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const specs = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.{spec,test}.{ts,tsx}`)

// Enough to load the configuration. The address leads nowhere: a test that wants a database makes one.
const SETTINGS = {
  NODE_ENV: 'test' as const,
  DATABASE_URL: 'postgresql://portal_app@127.0.0.1:1/no-database',
  DATABASE_OWNER_URL: '',
  DATABASE_WORKER_URL: '',
  PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij',
  SERVER_URL: 'http://127.0.0.1:3000',
  SMTP_URL: '',
  MAIL_DIR: path('./.test/mail'),
  FILES_URL: path('./.test/files'),
}

// Tests that wait for a server, a worker or a browser get a second try; the test command names those that needed it.
const oneMore = { retry: 1 }

export default defineConfig({
  resolve: {
    alias: [
      { find: '@payload-config', replacement: path('./payload.config.ts') },
      { find: /^@\//, replacement: path('./') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // What a test leaves in a module it must put back: loading Payload once per worker, not per file, halves the time.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    env: SETTINGS,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: specs('unit', 'arch'), testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: specs('access', 'services', 'import', 'http', 'platform'),
          globalSetup: './tests/support/global-setup.ts',
          ...oneMore,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: specs('e2e'),
          globalSetup: './tests/support/e2e-setup.ts',
          fileParallelism: false,
          ...oneMore,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
