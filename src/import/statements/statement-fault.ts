/** Why a bank file cannot be read; `reason` has a sentence in `messages/` under `BAD_FILE`. */
export class StatementFault extends Error {
  constructor(
    readonly reason: 'noStatement' | 'statementCut' | 'statementCurrency' | 'statementXml' | 'statementRow',
    readonly value = '',
  ) {
    super(`${reason} ${value}`)
  }
}
