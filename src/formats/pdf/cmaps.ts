/**
 * Reads one of the character maps that Chinese, Japanese and Korean fonts name instead of having their own, in pdf.js's packed form.
 * Rejects where there is none of that name. All of them are part of the bundle.
 */
export async function readCMap(name: string): Promise<Uint8Array> {
  const module = (await import(`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`)) as { default: Uint8Array }
  return module.default
}
