import { lines, makePdf } from '../formats/make-pdf'

/** A PDF whose one figure, 73 megawatts, stands on its second page: for citations that name the first. */
export function makeLumenPdf(): Uint8Array {
  return makePdf({
    pages: [
      lines(72, 700, [
        'Nothing to see on the first page of this paper. It goes on',
        'for a while, and then it ends as it began.',
      ]),
      lines(72, 700, [
        'The plant of Lumen draws 73 megawatts of power in all,',
        'and it draws them by day and by night.',
      ]),
    ],
  })
}
