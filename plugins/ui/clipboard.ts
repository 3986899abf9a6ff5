/**
 * Puts a text on the clipboard.
 * @param text or what fetches it: nobody need load what nobody copies
 * @returns rejects where the browser or the network does not let it
 */
export async function putOnClipboard(text: string | (() => Promise<string>)): Promise<void> {
  // Browsers offer it on `https:` only; a copy of the site in a data centre may have none.
  if (!('clipboard' in navigator)) return copySelected(typeof text === 'string' ? text : await text());
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Given the promise, a browser knows that the reader's click asked for it, however long the network takes.
  const blob = text().then((fetched) => new Blob([fetched], {type: 'text/plain'}));
  return navigator.clipboard.write([new ClipboardItem({'text/plain': blob})]);
}

/** The older way: what is selected is copied. */
function copySelected(text: string): void {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'scs-visually-hidden';
  document.body.append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- there is no other way without a secure address
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!isCopied) throw new Error('The browser does not copy.');
}
