/** Folder of a package in which the files lie that its rows name. */
export const FILES_FOLDER = 'files/'

/** Folder of a package in which bank files lie. */
export const STATEMENTS_FOLDER = 'statements/'
