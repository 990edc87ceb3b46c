/** More than the words and days that pages of a day use; beyond it the memory begins anew. */
const MOST = 5_000

/** A function of a text that answers from memory what it was asked before. For answers that never change. */
export const remember = (make: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
