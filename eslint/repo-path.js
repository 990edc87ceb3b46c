import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Path of a file relative to the repository, with forward slashes on every platform. @param {string} file */
export const repoPath = (file) => path.relative(ROOT, file).split(path.sep).join('/')
