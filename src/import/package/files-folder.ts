/** Folder of a package in which the files lie that its rows name. */
export const FILES_FOLDER = 'files/'
