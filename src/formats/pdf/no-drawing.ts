/** pdf.js makes one when it is loaded; it would be needed for drawing alone. */
export class DOMMatrix {}
