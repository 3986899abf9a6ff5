/** Ends of addresses of pictures that this site draws -> what they measure, in pixels; the first one that fits counts. */
const SIZES: readonly (readonly [
  ending: string,
  size: {readonly width?: number; readonly height: number},
])[] = [
  ['.seal.svg', {width: 240, height: 330}],
  ['-certificate.svg', {width: 842, height: 595}],
  ['.small.svg', {height: 20}],
  ['.small-dark.svg', {height: 20}],
  ['.svg', {height: 28}],
];

/** What a badge, a seal or a certificate measures, by its address; badges on one line are as wide as their words. */
export function drawnSize(address: string): {readonly width?: number; readonly height?: number} {
  return SIZES.find(([ending]) => address.endsWith(ending))?.[1] ?? {};
}
