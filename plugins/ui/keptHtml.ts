/**
 * HTML that the server writes into pages without their data carrying it: large texts would cost a build memory, and a
 * reader the download, twice. The bundle that renders pages cannot reach the plugins' modules, so both meet here.
 */
const shared = ((globalThis as {[key: symbol]: unknown})[Symbol.for('scs.keptHtml')] ??= new Map()) as Map<
  string,
  string
>;

/** Keeps the HTML of an address for the pages that will be rendered. */
export function keepHtml(address: string, html: string): void {
  shared.set(address, html);
}

/** The HTML of an address; undefined in a browser. */
export function keptHtml(address: string): string | undefined {
  return shared.get(address);
}
