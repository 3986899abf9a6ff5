import {makeSafe} from '../core/text/safeHast';

/**
 * rehype plugin for posts: {@link makeSafe}. What Docusaurus itself made of the Markdown (MDX nodes for images and the
 * like) carries no author's HTML and stays.
 */
export function safeHtml(): typeof makeSafe {
  return makeSafe;
}
