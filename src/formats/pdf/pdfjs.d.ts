/** Only what is used of the builds that run in older versions of Node too. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  export { getDocument } from 'pdfjs-dist/types/src/display/api'
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
