import {escapeMarkup} from '../text/escapeMarkup';

/** A badge as it is put into other pages; it always leads to its proof. */
export type BadgeUse = {
  /** Full address of the picture. */
  readonly image: string;
  /** Full address of the page that proves it. */
  readonly target: string;
  /** What the picture is about, never what it says: the picture is updated, a snippet is not. */
  readonly alt: string;
  /** Of the picture, in pixels. */
  readonly height: number;
};

/** Formats of snippets, by the names that they are known by. */
export type SnippetFormat = 'Markdown' | 'HTML' | 'reStructuredText' | 'AsciiDoc';

/** Snippets that show a badge, each with the name of its format; texts without a line break at their end. */
export function badgeSnippets({
  image,
  target,
  alt,
  height,
}: BadgeUse): {label: SnippetFormat; text: string}[] {
  return [
    {label: 'Markdown', text: `[![${inMarkdown(alt)}](${image})](${target})`},
    {
      label: 'HTML',
      text: `<a href="${target}"><img src="${image}" alt="${escapeMarkup(alt)}" height="${height}"></a>`,
    },
    {
      label: 'reStructuredText',
      text: `.. image:: ${image}\n   :target: ${target}\n   :alt: ${alt}\n   :height: ${height}px`,
    },
    {
      label: 'AsciiDoc',
      text: `image::${image}[${inAsciiDoc(alt)},height=${height},link=${target}]`,
    },
  ];
}

/** Plain text as a label; by hand, since the library that writes Markdown is too large for a browser. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&!~]/g, '\\$&');
}

/** Plain text as the first attribute of a macro: a comma would begin the next one, a bracket would end them all. */
function inAsciiDoc(text: string): string {
  const escaped = text.replaceAll(']', '\\]');
  return /[",]/.test(text) ? `"${escaped.replaceAll('"', '\\"')}"` : escaped;
}

/**
 * The same as HTML for pages that are light or dark as the reader likes it.
 * @param dark full address of the picture for dark pages
 */
export function adaptiveSnippet(use: BadgeUse, dark: string): string {
  const {image, target, alt, height} = use;
  return `<a href="${target}"><picture><source media="(prefers-color-scheme: dark)" srcset="${dark}"><img src="${image}" alt="${escapeMarkup(alt)}" height="${height}"></picture></a>`;
}
