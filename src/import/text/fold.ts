/** Folds a header, a file name or a choice: lower case, no diacritics, blanks and hyphens as `_`. */
export const fold = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/g, '_')
