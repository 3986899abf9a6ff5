import {processWide} from '../core/text/processWide';

/** By what Docusaurus hands to all presets of one load; a preview loads again and again. */
const claims = processWide('presetClaims', () => new WeakMap<object, string>());

/**
 * Notes that the preset is in a site.
 * @param context as Docusaurus hands it to presets
 * @throws Error where it is there already: pages and styles of both would be the same
 */
export function claimSite(context: object, id: string): void {
  const first = claims.get(context);
  if (first === undefined) {
    claims.set(context, id);
    return;
  }
  throw new Error(
    first === id
      ? `Unexpected second \`docusaurus-preset-standards\` with the option \`id\` \`${id}\`, expected one: two cannot have the same id.`
      : `Unexpected second \`docusaurus-preset-standards\` with the option \`id\` \`${id}\`, expected one: \`${first}\` has the addresses and styles of this site already.`,
  );
}
