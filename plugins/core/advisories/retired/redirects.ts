import {escapeMarkup} from '../../text/escapeMarkup';

/** An address of the retired site, site-absolute with `/` at its end, and the full address of its page now. */
export type MovedPage = {readonly from: string; readonly to: string};

/** The three forms of the table of old and new addresses, by path: for nginx, as CSV, and a page for each. */
export function redirectFiles(pages: readonly MovedPage[]): {path: string; text: string}[] {
  return [
    {
      path: 'redirects.nginx.conf',
      text: pages
        .flatMap(({from, to}) =>
          [from, from.replace(/\/$/, '')].map((path) => `location = ${path} { return 301 ${to}; }\n`),
        )
        .join(''),
    },
    {
      path: 'redirects.csv',
      text: `from,to\n${pages.map(({from, to}) => `https://scs.community${from},${to}\n`).join('')}`,
    },
    ...pages.map(({from, to}) => ({path: `pages${from}index.html`, text: stub(escapeMarkup(to))})),
  ];
}

function stub(to: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${to}">
<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body><p>This page has moved to <a href="${to}">${to}</a>.</p></body>
</html>
`;
}
