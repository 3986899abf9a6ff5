import {quote} from '../text/diagnostic';

/** Versions between two bounds; a bound that is null is open. One version alone has itself as both bounds. */
export type VersionRange = {
  readonly from: VersionBound | null;
  readonly to: VersionBound | null;
};

/** An end of a range. */
export type VersionBound = {readonly version: string; readonly isIncluded: boolean};

/** The grammar of {@link parseVersionRanges}, as findings name it. */
export const RANGE_GRAMMAR =
  'rising ranges such as `<30.2.2, >=31.0.0 <31.2.1, ==32.0.0`: a comma between ranges, a space within one; or `*` for all versions';

const VERSION = String.raw`[0-9][0-9A-Za-z]*(?:[.+~_-][0-9A-Za-z]+)*`;
const COMPARATOR = new RegExp(String.raw`^(<=|>=|==|<|>|=)?\s*(${VERSION})\s*`);

/**
 * Reads affected versions as OpenStack's advisories write them: ranges separated by commas, each of at most one lower and
 * one upper bound (`>=31.0.0 <31.2.1`) or one version (`==32.0.0`, `32.0.0`). Ranges rise and do not overlap, so that
 * `>=1.0, <2.0`, which other tools read as one range, is not taken for all versions.
 * @returns the ranges in their order, or what is wrong, to be read behind "expected"
 */
export function parseVersionRanges(
  text: string,
): {readonly ranges: readonly VersionRange[]} | {readonly problem: string} {
  if (text.trim() === '*') return {ranges: [{from: null, to: null}]};
  const ranges: VersionRange[] = [];
  for (const part of text.split(',')) {
    const range = parseRange(part.trim());
    if (!range) return {problem: RANGE_GRAMMAR};
    if (
      range.from &&
      range.to &&
      !isOneVersion(range) &&
      compareVersions(range.from.version, range.to.version) >= 0
    )
      return {problem: `a lower bound below the upper one in ${quote(part)}`};
    const before = ranges.at(-1);
    if (before && !follows(before, range))
      return {problem: `${quote(part)} to begin where the range before it has ended; ${RANGE_GRAMMAR}`};
    ranges.push(range);
  }
  return {ranges};
}

function parseRange(text: string): VersionRange | undefined {
  let rest = text;
  let from: VersionBound | null = null;
  let to: VersionBound | null = null;
  while (rest !== '') {
    const [whole, operator = '==', version = ''] = COMPARATOR.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    const bound = {version, isIncluded: operator.endsWith('=')};
    const isLower = operator !== '<' && operator !== '<=';
    const isUpper = operator !== '>' && operator !== '>=';
    if ((isLower && from) || (isUpper && to)) return undefined;
    if (isLower) from = bound;
    if (isUpper) to = bound;
    rest = rest.slice(whole.length);
  }
  return from || to ? {from, to} : undefined;
}

/** True for a range that is one version. */
export function isOneVersion({from, to}: VersionRange): boolean {
  return from !== null && to !== null && from.isIncluded && to.isIncluded && from.version === to.version;
}

function follows({to}: VersionRange, {from}: VersionRange): boolean {
  if (!to || !from) return false;
  const order = compareVersions(to.version, from.version);
  return order < 0 || (order === 0 && !(to.isIncluded && from.isIncluded));
}

/** Ranges as {@link parseVersionRanges} reads them. */
export function versionRangesText(ranges: readonly VersionRange[]): string {
  return ranges
    .map((range) => {
      if (isOneVersion(range)) return `==${range.from?.version}`;
      const lower = range.from && `>${range.from.isIncluded ? '=' : ''}${range.from.version}`;
      const upper = range.to && `<${range.to.isIncluded ? '=' : ''}${range.to.version}`;
      return [lower, upper].filter((bound) => bound !== null).join(' ') || '*';
    })
    .join(', ');
}

/** The first versions that are not affected any more, as far as the ranges name them. */
export function fixedVersions(ranges: readonly VersionRange[]): string[] {
  return ranges.flatMap(({to}) => (to && !to.isIncluded ? [to.version] : []));
}

/** Words of versions that come before the release they lead to (PEP 440, Debian). */
const BEFORE_RELEASE = /^(?:a|alpha|b|beta|c|rc|pre|preview|dev)$/;

/**
 * Order of two versions, after PEP 440 as far as OpenStack uses it: numbers by value, `1.0` is `1.0.0`, `1.0.0rc1` comes
 * before `1.0.0`.
 * @returns below 0, 0 or above 0, as for sorting
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const order = compareParts(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function partsOf(version: string): string[] {
  return version.toLowerCase().match(/[0-9]+|[a-z]+/g) ?? [];
}

function compareParts(a = '', b = ''): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  if (left !== right) return left - right;
  const isNumber = left === 2;
  if (!isNumber) return a < b ? -1 : Number(a > b);
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || (x < y ? -1 : Number(x > y));
}

/** Before the release, letters behind it, numbers; the end of a version counts as 0. */
function rankOf(part: string): number {
  if (BEFORE_RELEASE.test(part)) return 0;
  return /^[a-z]/.test(part) ? 1 : 2;
}
