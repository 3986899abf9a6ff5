import {imageSize} from 'image-size';
import type {PictureSize} from '../core/text/documentHtml';
import type {Diagnostic} from '../core/text/diagnostic';
import {atStart} from '../core/text/diagnostic';

/** Names of pictures that documents and posts may show. SVG is none of them: opened by itself, it can run scripts. */
export const PICTURE_NAME = /\.(?:png|jpe?g|gif|webp|avif)$/i;

type Bytes = Buffer;
const startsWith = (text: string) => (bytes: Bytes) =>
  bytes.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
const has = (text: string, at: number) => (bytes: Bytes) =>
  bytes.toString('latin1', at, at + text.length) === text;

/** Ending -> how the files begin (their magic numbers). */
const BEGINNINGS: Readonly<Record<string, (bytes: Bytes) => boolean>> = {
  png: startsWith('\x89PNG\r\n\x1a\n'),
  jpg: startsWith('\xff\xd8\xff'),
  jpeg: startsWith('\xff\xd8\xff'),
  gif: startsWith('GIF8'),
  webp: has('WEBP', 8),
  avif: has('ftypavif', 4),
};

/** The finding on a file that is no picture of its kind; undefined for one that is. */
export function pictureFault(shown: string, bytes: Bytes): Diagnostic | undefined {
  const ending = (/\.([a-z]+)$/i.exec(shown)?.[1] ?? '').toLowerCase();
  if (BEGINNINGS[ending]?.(bytes)) return undefined;
  return atStart(
    {path: shown},
    'source-file',
    `Unexpected content of a file that ends in \`.${ending}\`, expected a picture of that kind.`,
  );
}

/** EXIF orientations from this one on show a photograph lying on its side. */
const ON_ITS_SIDE = 5;

/** Sizes stand near the beginning, and whoever makes a file of a million parts gets none. */
const READ_FOR_SIZE = 2 ** 19;

/** The size that a picture is shown in; undefined where its bytes do not say it. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  try {
    const {width, height, orientation} = imageSize(bytes.subarray(0, READ_FOR_SIZE));
    if (!(width > 0 && height > 0)) return undefined;
    return (orientation ?? 0) >= ON_ITS_SIDE ? {width: height, height: width} : {width, height};
  } catch {
    return undefined;
  }
}
