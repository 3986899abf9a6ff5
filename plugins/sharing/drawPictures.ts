import path from 'node:path';
import {makeBeside} from '../files/besideBuild';
import type {CardBox} from './cardTree';

/** What is drawn as PNG: boxes with texts that satori lays out on `size`, or an SVG as it is. */
export type Picture = {
  /** Of the PNG, in pixels; its height follows. */
  readonly width: number;
} & (
  | {readonly tree: CardBox; readonly size: {readonly width: number; readonly height: number}}
  | {readonly svg: string}
);

/**
 * Begins to draw pictures, beside the build and behind it in the queue for the processor; those that were drawn before are
 * kept.
 * @param siteDir absolute path of the project root
 * @returns the PNG files in the order of the pictures, once all are drawn
 */
export async function drawPictures(
  pictures: readonly Picture[],
  siteDir: string,
): Promise<() => Promise<readonly Uint8Array[]>> {
  return makeBeside(
    {
      program: path.join(__dirname, 'pictureProgram.mjs'),
      inputs: pictures,
      madeWith: ['satori', '@resvg/resvg-js', '@fontsource/lato'],
      cache: 'scs-cards',
      ending: '.png',
      givesWay: true,
    },
    siteDir,
  );
}
