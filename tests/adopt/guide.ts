import type {Code, Heading} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {SourceFile} from '../../plugins/core/text/diagnostic';
import {parseMarkdown} from '../../plugins/core/text/markdown';

/** What a reader of a guide does at one place: runs commands of a shell, or writes a file. */
export type GuideStep = {
  /** Line of the block in the guide, from 1. */
  readonly line: number;
  readonly text: string;
  /** File that the text is, from the root of the site; undefined for commands. */
  readonly file: string | undefined;
};

/**
 * The steps of one section of a guide, in order: blocks in the language `sh` are commands, blocks with a `title` are files.
 * Others, `console` among them, are for the reader alone.
 * @param section title of a heading of the second level
 * @throws Error for a guide without the section, a section without steps, and a title that names no file inside the site
 */
export function guideSteps({path, text}: SourceFile, section: string): GuideStep[] {
  const {children} = parseMarkdown(text);
  const isChapter = (node: unknown): node is Heading =>
    (node as Heading).type === 'heading' && (node as Heading).depth === 2;
  const start = children.findIndex((node) => isChapter(node) && toString(node) === section);
  if (start === -1)
    throw new Error(`${path}: no section \`${section}\`, expected one with the steps to take.`);
  const after = children.slice(start + 1);
  const end = after.findIndex(isChapter);
  const steps = (end === -1 ? after : after.slice(0, end)).flatMap((node) =>
    node.type === 'code' ? stepOf(node, path) : [],
  );
  if (steps.length === 0) {
    throw new Error(`${path}: the section \`${section}\` has no block in \`sh\` or with a \`title\`.`);
  }
  return steps;
}

function stepOf({lang, meta, value, position}: Code, path: string): GuideStep[] {
  const line = position?.start.line ?? 0;
  const file = /(?:^|\s)title="([^"]*)"/.exec(meta ?? '')?.[1];
  if (file === undefined) return lang === 'sh' ? [{line, text: value, file}] : [];
  if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(file) || file.split('/').includes('..')) {
    throw new Error(`${path}:${line}: unexpected title \`${file}\`, expected a path inside the site.`);
  }
  return [{line, text: `${value}\n`, file}];
}
