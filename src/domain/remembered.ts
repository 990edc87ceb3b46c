/** More than the days, words and amounts that a process meets; beyond it the memory begins anew. */
const LIMIT = 20_000

/**
 * A pure function that answers again what it was asked before. It forgets everything once it holds as many answers as a
 * process should keep; for what is asked a thousand times with a few hundred arguments, as days of a calendar are.
 */
export const remembered = <Key extends string | number, Answer>(
  answerOf: (key: Key) => Answer,
): ((key: Key) => Answer) => {
  const answers = new Map<Key, Answer>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = answerOf(key)
    if (answers.size >= LIMIT) answers.clear()
    answers.set(key, answer)
    return answer
  }
}
