import type {PDFDocument} from 'pdf-lib';
import {PDFDict, PDFHexString, PDFName, PDFString} from 'pdf-lib';
import {expect} from 'vitest';

const name = (text: string) => PDFName.of(text);

/** Addresses of all links of a file, page by page; each link must do nothing but lead to its one address. */
export function pdfLinks(pdf: PDFDocument): string[] {
  return pdf
    .getPages()
    .flatMap((page) => page.node.Annots()?.asArray() ?? [])
    .map((ref) => pdf.context.lookup(ref, PDFDict))
    .filter((annotation) => annotation.get(name('Subtype')) === name('Link'))
    .map((link) => {
      expect(keysOf(link)).toEqual(['/A', '/Border', '/Rect', '/Subtype', '/Type']);
      const action = link.lookup(name('A'), PDFDict);
      expect(keysOf(action)).toEqual(['/S', '/Type', '/URI']);
      expect(action.get(name('S'))).toBe(name('URI'));
      const address = action.lookup(name('URI'));
      if (address instanceof PDFHexString || address instanceof PDFString) return address.decodeText();
      throw new Error('the address of a link is no string');
    });
}

function keysOf(dictionary: PDFDict): string[] {
  return dictionary.keys().map(String).toSorted();
}
