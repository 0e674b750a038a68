/** The project's file of what is ignored: in the folder of a draft or in one above it, the nearest counts. */
export const IGNORE_FILE = '.tickmark-ignore'
