/** How a login is stored: lower case, without the hyphen and spaces people write. An e-mail keeps its characters. */
export const normaliseLogin = (typed: string): string =>
  typed.includes('@') ? typed.trim().toLowerCase() : typed.replace(/[\s-]/g, '').toLowerCase()

/** How a login is shown: `K7MP-2WXD`. What is no eight-character code is shown as it is. */
export const showLogin = (username: string): string =>
  username.length === 8 ? `${username.slice(0, 4)}-${username.slice(4)}`.toUpperCase() : username
