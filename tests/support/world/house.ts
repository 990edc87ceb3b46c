import { idOf, row, rowIn, type CommunityLabel, type WorldRow } from './rows'

const batch = (
  label: string,
  communities: readonly CommunityLabel[],
  by: string | null = null,
  state = 'applied',
): WorldRow =>
  row(
    'import-batches',
    label,
    {
      file_name: `${label}.zip`,
      state,
      dry_run: false,
      files: [],
      errors: [{ file: 'people', row: 2, column: 'code', code: 'BAD_FILE', message: `błąd ${label}` }],
      warnings: [],
      created_by_id: by === null ? null : idOf('staff', by),
    },
    communities,
  )

/** `I5` is a package of the manager's that failed before any community was read from it. */
const batches: WorldRow[] = [
  batch('I1', ['C1']),
  batch('I2', ['C2']),
  batch('I3', ['C1', 'C2'], 'admin'),
  batch('I4', []),
  batch('I5', [], 'manager', 'refused'),
]

/** Rows of `import_batches_rels`. */
export const batchCommunities = batches.flatMap(({ label, communities }) =>
  communities.map((community, order) => ({
    order: order + 1,
    parent_id: idOf('import-batches', label),
    path: 'communities',
    communities_id: idOf('communities', community),
  })),
)

/** Hashes are of no token: these keys open nothing. */
const key = (label: string, communities: readonly CommunityLabel[]): WorldRow =>
  row(
    'import-keys',
    label,
    {
      name: `Program ${label}`,
      token_hash: label.slice(1).padEnd(64, 'a'),
      previous_token_hash: label.slice(1).padEnd(64, 'b'),
      token_end: label.padEnd(4, '0'),
      expires_at: '2030-01-01T00:00:00Z',
      created_by_id: idOf('staff', 'admin'),
    },
    communities,
  )

/** Keys of accounting programs: of one community, of the other, and of both. */
const keys: WorldRow[] = [key('M1', ['C1']), key('M2', ['C2']), key('M3', ['C1', 'C2'])]

/** Rows of `import_keys_rels`. */
export const keyCommunities = keys.flatMap(({ label, communities }) =>
  communities.map((community, order) => ({
    order: order + 1,
    parent_id: idOf('import-keys', label),
    path: 'communities',
    communities_id: idOf('communities', community),
  })),
)

const message = (
  label: string,
  community: CommunityLabel | null,
  values: Record<string, unknown>,
): WorldRow =>
  row(
    'outgoing-messages',
    label,
    {
      template: 'passwordReset',
      topic: 'account',
      legal: false,
      locale: 'pl',
      state: 'sent',
      attempts: 1,
      message_id: `<${label}@x>`,
      community_id: community && idOf('communities', community),
      ...values,
    },
    community === null ? [] : [community],
  )

const event = (label: string, community: CommunityLabel | null): WorldRow =>
  row(
    'audit-events',
    label,
    {
      at: '2026-03-01T10:00:00Z',
      actor_kind: 'system',
      action: 'invited',
      community_id: community && idOf('communities', community),
      details: {},
      hash: '',
    },
    community === null ? [] : [community],
  )

/** What headers of the accounting program mean, a file in each community. */
const mapping = (label: string, community: CommunityLabel, table: string, column: string): WorldRow =>
  rowIn(community, 'import-mappings', label, {
    table_name: table,
    header: `Pole ${label}`,
    column_name: column,
  })

/** What the house keeps of its own work: imports, mail, the log. */
export const house: WorldRow[] = [
  ...batches,
  ...keys,
  mapping('N1', 'C1', 'people', 'lastName'),
  mapping('N2', 'C2', 'ledger', 'date'),
  message('O1', null, { to: 'dom@example.pl', resident_id: idOf('residents', 'owner') }),
  message('O2', null, { to: 'manager@biuro.example.pl', staff_id: idOf('staff', 'manager') }),
  message('O3', 'C1', { topic: 'messages', resident_id: idOf('residents', 'tenant') }),
  message('O4', 'C2', { topic: 'messages', resident_id: idOf('residents', 'ownerElsewhere') }),
  event('T1', 'C1'),
  event('T2', 'C2'),
  event('T3', null),
]
