import {sentence} from '../core/text/sentence';

/** What the frame of the blog says, in English. */
export const en = {
  blog: 'Blog',
  description: 'News about standards, certification and security',
  postsOn: (tag: string) => `Posts on ${tag}`,
  part: (name: string, part: number) => `${name}, page ${part}`,
  partOf: (part: number, parts: number) => `Page ${part} of ${parts}`,
  indexOf: (title: string) => `Posts of the blog: ${title}`,
  updated: <Part>(day: Part, version: string) => sentence`Updated ${day}, revision ${version}`,
  archive: 'Archive',
  tags: 'Tags',
  authors: 'Authors',
  feed: 'Feed (Atom)',
  none: 'There are no posts yet.',
  pages: 'Pages of this list',
  newerPosts: 'Newer posts',
  olderPosts: 'Older posts',
  draft: 'This is a draft: only this preview shows it.',
  otherPosts: 'Other posts',
};
