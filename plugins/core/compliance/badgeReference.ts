import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {placeAt, quote} from '../text/diagnostic';
import {LIMITS, limitFinding} from '../text/limits';
import {publishedAddress, routes, trimSlash, withoutBase} from '../text/routes';

/** A file of this site that somebody shows by its address. */
export type BadgeReference = {
  /** On the site, without its base URL and what it is asked for: a path of letters, digits and `._+-`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
};

/** Where this site is. */
export type OwnPlace = {
  /** Origins that are this site: `https://docs.scs.community`. */
  readonly origins: readonly string[];
  /** Path with a slash at both ends. */
  readonly baseUrl: string;
};

/** A picture in a snippet; where addresses stand is told by offsets. */
type Shown = {readonly address: string; readonly at: number; readonly link?: Link};
type Link = {readonly address: string; readonly at: number};

/**
 * Reads what somebody shows instead of a file: an address, or a snippet of Markdown, HTML, reStructuredText or AsciiDoc
 * with badges in it.
 * @returns the files of this site that it shows, in their order; a picture from elsewhere is an error, a badge that does not
 * lead to its proof a warning (scs-0004), each at its line and column; no value for a text that is too long
 */
export function parseBadgeReference(source: SourceFile, own: OwnPlace): Parsed<readonly BadgeReference[]> {
  const {path, text} = source;
  if (text.length > LIMITS.snippetCharacters) {
    const message = `Unexpected text of ${text.length} characters, expected at most ${LIMITS.snippetCharacters}.`;
    return {value: undefined, diagnostics: [limitFinding({path, line: 1, message})]};
  }
  const finding = (at: number, severity: Diagnostic['severity'], message: string): Diagnostic => ({
    ...placeAt(source, at),
    severity,
    ruleId: 'badge-reference',
    message,
  });
  const found = shownIn(text);
  const [first] = found;
  if (!first) {
    return {
      value: [],
      diagnostics: [
        finding(
          0,
          'error',
          'Unexpected text without a picture, expected the address of a badge, or a snippet that shows one.',
        ),
      ],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const references: BadgeReference[] = [];
  for (const {address, at, link} of found.slice(0, LIMITS.snippetBadges)) {
    const file = ownPath(address, own);
    if (typeof file !== 'string') {
      diagnostics.push(finding(at, 'error', file.fault));
      continue;
    }
    const {line, column} = placeAt(source, at);
    references.push({path: file, line, column});
    const wrong = linkFault(file, {link, own, isSnippet: text.trim() !== address});
    if (wrong !== undefined) diagnostics.push(finding(link?.at ?? at, 'warning', wrong));
  }
  if (found.length > LIMITS.snippetBadges) {
    const at = found[LIMITS.snippetBadges]?.at ?? 0;
    diagnostics.push(
      finding(
        at,
        'warning',
        `Unexpected ${found.length} pictures, expected at most ${LIMITS.snippetBadges}: the others are not checked.`,
      ),
    );
  }
  return {value: references, diagnostics};
}

/** Where a badge, certificate or status file has its proof: a page of this site; undefined for what has none. */
export function proofOf(path: string): string | undefined {
  const [, folder, id, file] =
    /^\/(badges|certification)\/([^/]+)\/([^/]+)$/.exec(publishedAddress(path)) ?? [];
  if (folder === undefined || id === undefined || file === undefined)
    return path.startsWith(routes.register()) ? routes.register() : undefined;
  return id === 'register'
    ? routes.registerEntry(file.replace(/(?:\.(?:dark|seal|small|small-dark))?\.(?:svg|json)$/, ''))
    : routes.environment(id);
}

const FILE = /^\/(?:badges|certification)\/[\w+-][\w.+-]*(?:\/[\w+-][\w.+-]*)?\.(?:svg|pdf|json|csv)$/;

/** The path of an address of this site that a badge, certificate or status file can have, or what is wrong with it. */
function ownPath(address: string, {origins, baseUrl}: OwnPlace): string | {readonly fault: string} {
  const [origin = 'https://localhost'] = origins;
  const expected = `expected one of a badge, certificate or status file on ${quote(origin)}`;
  if (!URL.canParse(address, origin)) return {fault: `Unexpected address ${quote(address)}, ${expected}.`};
  const url = new URL(address, origin);
  if (!origins.includes(url.origin)) {
    return {
      fault: `Unexpected picture from ${quote(url.host || url.protocol)}, ${expected}: whatever it shows, it is not ours.`,
    };
  }
  const path = withoutBase(baseUrl, url.pathname);
  return FILE.test(publishedAddress(path))
    ? path
    : {fault: `Unexpected address ${quote(address)}, ${expected}.`};
}

/** What is wrong with where a badge leads to; undefined for nothing. */
function linkFault(
  path: string,
  {
    link,
    own,
    isSnippet,
  }: {readonly link: Link | undefined; readonly own: OwnPlace; readonly isSnippet: boolean},
): string | undefined {
  const proof = proofOf(path);
  if (proof === undefined || !isSnippet) return undefined;
  if (!link) return `Missing link, expected one to ${quote(proof)}, the proof of the badge (scs-0004).`;
  const [origin = 'https://localhost'] = own.origins;
  if (URL.canParse(link.address, origin)) {
    const url = new URL(link.address, origin);
    const target = trimSlash(withoutBase(own.baseUrl, url.pathname)) + url.hash;
    if (own.origins.includes(url.origin) && target === trimSlash(proof)) return undefined;
  }
  return `Unexpected link to ${quote(link.address)}, expected one to ${quote(proof)}, the proof of the badge (scs-0004).`;
}

/** All pictures of a text, in its order; a text that is an address and nothing else is one as well. */
function shownIn(text: string): Shown[] {
  const alone = text.trim();
  if (/^(?:https?:\/\/|\/)[^\s<>"'`[\]()]+$/i.test(alone)) return [{address: alone, at: text.indexOf(alone)}];
  return [...inMarkdown(text), ...inHtml(text), ...inRst(text), ...inAsciiDoc(text)].toSorted(
    (a, b) => a.at - b.at,
  );
}

/** Where a group of a match stands in the text. */
function placed(match: RegExpMatchArray, group: number): Link | undefined {
  const address = match[group];
  const span = match.indices?.[group];
  return address === undefined || span === undefined ? undefined : {address, at: span[0]};
}

function shown(picture: Link | undefined, link: Link | undefined): Shown[] {
  return picture ? [{...picture, ...(link ? {link} : {})}] : [];
}

/** `[![words](picture)](link)`, with the link or without. */
function inMarkdown(text: string): Shown[] {
  const pattern =
    /!\[(?:\\.|[^\]\\])*\]\(<?([^\s<>()]+)>?(?:\s+"[^"]*")?\)(?:\]\(<?([^\s<>()]+)>?(?:\s+"[^"]*")?\))?/dg;
  return [...text.matchAll(pattern)].flatMap((match) => shown(placed(match, 1), placed(match, 2)));
}

/** `<img>` and `<source>`, within an `<a>` or not. */
function inHtml(text: string): Shown[] {
  const found: Shown[] = [];
  let link: Link | undefined;
  for (const tag of text.matchAll(/<(\/?)(a|img|source)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/dgi)) {
    const [, closing, name = ''] = tag;
    const start = tag.indices?.[3]?.[0] ?? 0;
    const value = (attribute: string): Link | undefined => {
      const pattern = new RegExp(`\\b${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'di');
      const match = pattern.exec(tag[3] ?? '');
      const at = match && (placed(match, 1) ?? placed(match, 2) ?? placed(match, 3));
      return at ? {address: at.address.trim().replaceAll('&amp;', '&'), at: start + at.at} : undefined;
    };
    if (name.toLowerCase() === 'a') link = closing === '' ? value('href') : undefined;
    else found.push(...shown(value(name.toLowerCase() === 'img' ? 'src' : 'srcset'), link));
  }
  return found;
}

/** `.. image:: picture`, with its options on the lines below. */
function inRst(text: string): Shown[] {
  const pattern = /^[ \t]*\.\. (?:\|[^|\n]*\| )?image:: +(\S+)((?:\r?\n[ \t]+:[a-z]+:.*)*)/dgm;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.indices?.[2]?.[0] ?? 0;
    const target = /:target: +(\S+)/d.exec(match[2] ?? '');
    const link = target ? placed(target, 1) : undefined;
    return shown(placed(match, 1), link && {...link, at: start + link.at});
  });
}

/** `image::picture[words,link=…]`. */
function inAsciiDoc(text: string): Shown[] {
  return [...text.matchAll(/\bimage::?([^\s[\]]+)\[((?:\\.|[^\]\\])*)\]/dg)].flatMap((match) => {
    const start = match.indices?.[2]?.[0] ?? 0;
    const target = /\blink="?([^\s",\]]+)/d.exec(match[2] ?? '');
    const link = target ? placed(target, 1) : undefined;
    return shown(placed(match, 1), link && {...link, at: start + link.at});
  });
}
