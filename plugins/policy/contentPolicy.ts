import {createHash} from 'node:crypto';

/** What pages may load, but for hashes of scripts; a browser refuses everything else. */
export type PolicyInput = {
  /** Inline scripts that run, as they stand in the page. */
  readonly scripts: readonly string[];
  /** Names of hosts whose pictures are shown. */
  readonly pictureHosts: readonly string[];
};

/**
 * The Content-Security-Policy of a page: everything from the site itself, scripts besides by their hash. Styles may stand in
 * the page, since components and drawings set some; the search program is WebAssembly.
 */
export function contentPolicy({scripts, pictureHosts}: PolicyInput): string {
  const hashes = [...new Set(scripts.map(hashOf))].toSorted();
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data:", ...pictureHosts.map((host) => `https://${host}`)].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

/** @example hashOf('') // => "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/** The begin of an element with its attributes, whose values may hold what looks like an element. */
const BEGIN =
  /<([a-z][^\s/>]*)((?:[\s/]+[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?)*)[\s/]*>/gi;
/** Elements whose content is text, whatever it looks like. */
const TEXTS: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'noscript']);

/** Inline scripts of a page that we made: authors can write none. Data, such as JSON, does not run. */
export function inlineScripts(html: string): string[] {
  const scripts: string[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(html); begin; begin = BEGIN.exec(html)) {
    const [, name = '', attributes = ''] = begin;
    if (!TEXTS.has(name.toLowerCase())) continue;
    const start = BEGIN.lastIndex;
    const end = html.slice(start).search(new RegExp(`</${name}[\\s/>]`, 'i'));
    if (end === -1) break;
    if (name.toLowerCase() === 'script' && runsInline(attributes))
      scripts.push(html.slice(start, start + end));
    BEGIN.lastIndex = start + end;
  }
  return scripts;
}

function runsInline(attributes: string): boolean {
  return !(/\ssrc\s*=/i.test(attributes) || /\stype\s*=\s*["']?application\/(?:ld\+)?json/i.test(attributes));
}

/** The element that carries a policy where a host sends no headers. */
export function policyElement(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

/**
 * Puts a policy in front of everything that it is about.
 * @throws Error for a page without a head that begins with its character set
 */
export function withPolicy(html: string, policy: string): string {
  const start = /<meta charset=["']?utf-8["']?\s*\/?>/i.exec(html);
  if (!start || html.slice(0, start.index).includes('<script'))
    throw new Error('Unexpected beginning of a page, expected its character set first.');
  const at = start.index + start[0].length;
  return html.slice(0, at) + policyElement(policy) + html.slice(at);
}

/** Headers of every answer, name -> value. `frame-ancestors` works in a header only. */
export function securityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** The headers as a `_headers` file, which several hosts of static sites read. */
export function headersFile(headers: Readonly<Record<string, string>>, baseUrl: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [`${baseUrl}*`, ...lines, ''].join('\n');
}

/** The headers as lines for a `location` of nginx. */
export function nginxSnippet(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
    .join('');
}
