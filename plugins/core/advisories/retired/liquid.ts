/** What a tag of Liquid asks of the site around it. */
export type LiquidSite = {
  /** Address of the post that `post_url` names; undefined where there is none of that name. */
  readonly postAddress: (name: string) => string | undefined;
  /** Text that an include stands for; undefined where it is not known. */
  readonly include: (name: string) => string | undefined;
};

/** Scheme of addresses of assets, until it is known whether the folder has them. */
export const ASSET = 'asset:';

/** What is to be said about a place of the text. */
export type LiquidNote = {readonly offset: number; readonly message: string};

/** Tags that have an end: they are resolved or kept with all that is between. */
const BLOCKS = new Set('for if unless case capture tablerow comment quote highlight'.split(' '));
type Tag = {
  readonly name: string;
  /** What stands behind its name. */
  readonly rest: string;
  readonly whole: string;
  readonly offset: number;
};

const TOKEN = /\{%-?\s*([\w-]+)([\s\S]*?)-?%\}|\{\{-?([\s\S]*?)-?\}\}/g;

/**
 * Resolves the tags of Liquid in a text of Jekyll. What is not known stays as it is, is shown as code, and is noted.
 * @param isCode tells offsets within code, where what stays needs no fence around it
 */
export function resolveLiquid(
  text: string,
  site: LiquidSite,
  isCode: (offset: number) => boolean,
): {text: string; notes: readonly LiquidNote[]} {
  const notes: LiquidNote[] = [];
  let from = 0;
  let out = '';
  const note = (offset: number, message: string) => notes.push({offset, message});
  const kept = (part: string, offset: number) =>
    isCode(offset) ? part : `\n\n\`\`\`liquid\n${part.replaceAll('```', "'''").trim()}\n\`\`\`\n\n`;
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const {index} = match;
    const [whole, name, rest = '', output] = match;
    out += text.slice(from, index);
    from = index + whole.length;
    if (name === undefined) {
      out += outputOf(whole, output ?? '', index);
    } else if (name === 'raw' || BLOCKS.has(name)) {
      const end = endOf(text, name, from);
      if (!end) {
        note(
          index,
          `Unexpected tag \`${name}\` without its end, expected \`end${name}\`; it is kept as text.`,
        );
        out += whole;
      } else {
        const inner = text.slice(from, end.start);
        from = end.end;
        out += blockOf({name, rest, whole: text.slice(index, from), offset: index}, inner);
      }
    } else out += tagOf({name, rest: rest.trim(), whole, offset: index});
    token.lastIndex = from;
  }
  return {text: out + text.slice(from), notes};

  function outputOf(whole: string, expression: string, offset: number): string {
    const path = expression.trim();
    if (path === 'site.baseurl') return '';
    if (path === 'site.url') return 'https://scs.community';
    note(offset, `Unexpected output \`${path.slice(0, 80)}\`, expected text; it is kept as it is written.`);
    return whole;
  }

  function blockOf({name, rest, whole, offset}: Tag, inner: string): string {
    if (name === 'raw') return inner;
    if (name === 'highlight')
      return `\n\`\`\`${rest.trim().split(/\s/)[0] ?? ''}\n${inner.replace(/^\n|\n$/g, '')}\n\`\`\`\n`;
    if (name === 'quote') {
      const quoted = resolveLiquid(inner.trim(), site, () => isCode(offset));
      notes.push(...quoted.notes.map((one) => ({...one, offset})));
      const source = rest.trim() === '' ? '' : `\n\n(${rest.trim()})`;
      return `\n\n${`${quoted.text}${source}`.replace(/^/gm, '> ')}\n\n`;
    }
    note(offset, `Unexpected tag \`${name}\`, expected text; it is kept as code with all that it holds.`);
    return kept(whole, offset);
  }

  function tagOf({name, rest, whole, offset}: Tag): string {
    if (name === 'asset') {
      const asset = assetOf(rest);
      if (asset) return asset;
    }
    if (name === 'post_url') {
      const address = site.postAddress(rest.replace(/^["']|["']$/g, ''));
      if (address !== undefined) return address;
    }
    if (name === 'link' && rest.includes('_posts/')) {
      const address = site.postAddress(rest.replace(/^.*_posts\//, '').replace(/\.\w+$/, ''));
      if (address !== undefined) return address;
    }
    if (name === 'cite') return `(${rest.split(/\s+--/)[0]})`;
    if (name === 'include' || name === 'include_relative') {
      const text = site.include(rest.split(/\s/)[0] ?? '');
      if (text !== undefined && !/\{[{%]/.test(text)) return text;
    }
    note(
      offset,
      `Unexpected tag ${`\`${name} ${rest.slice(0, 80)}`.trim()}\`, expected one that is known; it is kept as code.`,
    );
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const isAlone =
      text.slice(lineStart, offset).trim() === '' &&
      /^[ \t]*(?:\n|$)/.test(text.slice(offset + whole.length));
    if (isCode(offset)) return whole;
    return isAlone ? kept(whole, offset) : `\`${whole.replaceAll('`', "'")}\``;
  }
}

/** `{% asset 'a.png' alt="…" %}` is a picture, or an address with `@path`. */
function assetOf(rest: string): string | undefined {
  const name = /^(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(rest);
  const file = name?.[1] ?? name?.[2] ?? name?.[3];
  if (name === null || file === undefined) return undefined;
  const options = rest.slice(name[0].length);
  const address = `${ASSET}${encodeURI(file).replace(/[()"'<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
  if (/@(?:path|uri|data_?uri)\b/.test(options)) return address;
  const alt = /(?:^|\s)alt\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(options);
  const words = (alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? '').trim();
  return `<img src="${address}" alt="${words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">`;
}

/** Where the tag ends that ends a block; blocks of its name may lie within. */
function endOf(text: string, name: string, from: number): {start: number; end: number} | undefined {
  const tag = new RegExp(`\\{%-?\\s*(end)?${name}\\b[\\s\\S]*?-?%\\}`, 'g');
  tag.lastIndex = from;
  let depth = 1;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    depth += match[1] === undefined ? (name === 'raw' ? 0 : 1) : -1;
    if (depth === 0) return {start: match.index, end: match.index + match[0].length};
  }
  return undefined;
}
