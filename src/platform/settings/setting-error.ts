/** A setting that is missing or wrong. The message holds one sentence for each. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}
