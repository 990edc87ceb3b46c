/** Lines of a table for a terminal; numbers stand to the right. */
export const table = (headers: string[], rows: (string | number | null)[][]): string => {
  const cells = [headers, ...rows.map((row) => row.map((cell) => String(cell ?? '')))]
  const widths = headers.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  const isNumber = headers.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const pad = (cell: string, column: number) =>
    isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
