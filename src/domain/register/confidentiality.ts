/** Version of the statement a board member accepts before the first use of the board's pages. A new text is a new one. */
export const CONFIDENTIALITY_VERSION = '2026-11'
