/** New rows of what imports leave and need, that everything but the policy lets pass. */
export const importSamples = (community: string) => ({
  'import-batches': () => ({ state: 'applied', dryRun: false, communities: [community] }),
  'import-keys': () => ({
    name: 'Nowy',
    communities: [community],
    tokenHash: '3'.repeat(64),
    tokenEnd: 'abcd',
    expiresAt: '2030-01-01T00:00:00.000Z',
  }),
  'import-mappings': () => ({ community, tableName: 'members', header: 'Kto', columnName: 'person' }),
})

export const importPatches = {
  'import-batches': { source: 'inne' },
  'import-keys': { name: 'inny' },
  'import-mappings': { header: 'inny' },
}
