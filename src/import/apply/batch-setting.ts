/** Setting of the import's transaction that holds the id of its batch. */
export const BATCH_SETTING = 'portal.import_batch'

/** SQL for the batch the current transaction imports; evaluated once a statement. */
export const CURRENT_BATCH = `(select current_setting('${BATCH_SETTING}')::uuid)`
