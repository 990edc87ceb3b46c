/** Characters of a sign-in code, without the hyphen. */
export const loginLength = 8

/** Characters someone typed, without the hyphen and blanks people write. */
export const loginCharacters = (typed: string): number => [...typed.replace(/[\s-]/g, '')].length

/** How a login is shown: `K7MP-2WXD`. What is no eight-character code is shown as it is. */
export const showLogin = (username: string): string =>
  username.length === loginLength ? `${username.slice(0, 4)}-${username.slice(4)}`.toUpperCase() : username
