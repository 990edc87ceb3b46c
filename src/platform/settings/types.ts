/** Environment variables as they come. */
export type Source = Record<string, string | undefined>

/** All settings. Addresses of databases are as written; connect through `databaseUrlFor`. */
export type Env = {
  production: boolean
  /** Local: no DATABASE_URL, so the embedded database and its files in `dataDir` are used. */
  local: boolean
  databaseUrl: string
  ownerUrl: string
  workerUrl: string
  payloadSecret: string
  /** Origin without a trailing slash. */
  serverUrl: string
  port: number
  smtpUrl?: string
  mailDir?: string
  mailFrom: string
  /** An absolute folder, or an `s3://` address. */
  filesUrl: string
  trustedProxyHops: number
  /** What a monitor must send to read `/api/metrics`; unset, there is no such page. */
  metricsToken?: string
  /** Whether the bench's empty pages exist; never outside this machine. */
  benchPages: boolean
  dataDir: string
}
