/** Joins the class names that apply; undefined where none does, so that React writes no empty attribute. */
export const classNames = (...names: (string | false | null | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined
