import type {RootContent} from 'mdast';
import type {VersionOrigin} from '../scopes/versionOrigin';
import {originHead} from '../scopes/versionOrigin';
import {h, toMarkdown} from '../text/mdast';

/** Markdown with a title and, below it, the paragraphs of {@link originHead}; ends with a line break. */
export function withHead(title: string, origin: VersionOrigin, blocks: readonly RootContent[]): string {
  return [toMarkdown([h(1, title)]).trimEnd(), ...originHead(origin), toMarkdown(blocks)].join('\n\n');
}
