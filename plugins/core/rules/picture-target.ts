import {authoredTexts} from '../catalog/authoredTexts';
import {pictureOf} from '../catalog/pictures';
import {quote} from '../text/diagnostic';
import type {Finding, Rule} from './rule';
import {exampleDocument} from './rule';

/**
 * Reports pictures that a page does not show: files that are none of the folder's, and other hosts, which would learn who
 * reads the page.
 */
export const pictureTarget: Rule = {
  id: 'picture-target',
  severity: 'error',
  summary:
    'A picture is a file next to its text or in a folder below it (PNG, JPEG, GIF, WebP, AVIF). Pictures on other hosts become links.',
  check: (catalog) =>
    authoredTexts(catalog).flatMap(({source, links}) =>
      links.flatMap(({kind, url, line, column}): Finding[] => {
        if (kind !== 'image' || pictureOf(catalog.pictures, url, source.path)) return [];
        const place = {path: source.path, line, column};
        return /^https?:\/\//i.test(url)
          ? [
              {
                ...place,
                severity: 'info',
                message: `Unexpected picture ${quote(url)} of another host, expected a file next to the text; it is shown as a link unless the site allows the host.`,
              },
            ]
          : [
              {
                ...place,
                message: `Unexpected picture ${quote(url)}, expected a PNG, JPEG, GIF, WebP or AVIF file next to the text or in a folder below it.`,
              },
            ];
      }),
    ),
  examples: {
    ok: {'standards/scs-0100-v1-a.md': exampleDocument('type: Standard\nstatus: Draft', 'No picture.\n')},
    notOk: {
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Draft',
        '![a](../../proc/self/environ) ![b](file:///etc/passwd)\n![c](https://example.org/x.png)\n',
      ),
    },
    findings: [
      '8:1: Unexpected picture `../../proc/self/environ`, expected a PNG, JPEG, GIF, WebP or AVIF file next to the text or in a folder below it.',
      '8:31: Unexpected picture `file:///etc/passwd`, expected a PNG, JPEG, GIF, WebP or AVIF file next to the text or in a folder below it.',
      '9:1: Unexpected picture `https://example.org/x.png` of another host, expected a file next to the text; it is shown as a link unless the site allows the host.',
    ],
  },
};
