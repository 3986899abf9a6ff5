import {createReadStream} from 'node:fs';
import {quote} from '../core/text/diagnostic';
import {download, DownloadError, readBounded, shownAddress} from './download';
import {EXIT, UserError} from './userError';

/**
 * The text of a file or an address; bytes that are no text are not replaced by others, but refused.
 * @param unchanged what is said of the state that a failure leaves
 * @throws UserError
 */
export async function readSource(source: string, unchanged: string): Promise<string> {
  try {
    const bytes = isAddress(source) ? await download(source) : await readBounded(createReadStream(source));
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (error) {
    // What went wrong on the way may be worded by the other side.
    const reason = quote(error instanceof Error ? error.message : String(error)).slice(1, -1);
    throw new UserError(
      `Can't read ${shownSource(source)}: ${error instanceof DownloadError ? error.message : reason}. ${unchanged}`,
      EXIT.errors,
      {cause: error},
    );
  }
}

/** A source as messages show it. */
export function shownSource(source: string): string {
  return isAddress(source) ? shownAddress(source) : source;
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}
