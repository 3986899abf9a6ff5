import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {parseFragment} from 'parse5';
import {expect, test} from 'vitest';
import {badgeSpec, BADGE_VARIANTS, exampleBadge} from '../core/compliance/badge';
import {BADGE} from '../core/compliance/wording';
import type {BadgeState} from '../core/compliance/wording';
import {routes} from '../core/text/routes';
import {drawnSize} from './drawnSize';
import {badgeWidth, renderBadge} from './renderBadge';

const STATES = Object.keys(BADGE) as BadgeState[];
const PROOF = 'https://docs.scs.community/certification/cloud/';
const spec = (state: BadgeState, environmentName = 'Cloud') =>
  badgeSpec({
    scopeName: 'SCS-compatible IaaS',
    environmentName,
    state,
    asOf: '2026-11-21',
    lastCleanPass: '2026-11-16',
  });

const every = STATES.flatMap((state) => BADGE_VARIANTS.map((variant) => [state, variant] as const));

test.each(every)('the badge of state %s, %s, has role, title and description', async (state, variant) => {
  const svg = await renderBadge(spec(state), 'a', {variant, proof: PROOF});
  const id = `scs-badge-a${variant === 'flat' ? '' : `-${variant}`}`;
  expect(svg).toContain(` role="img" aria-labelledby="${id}-title ${id}-desc">`);
  expect(svg).toContain(`<title id="${id}-title">SCS-compatible IaaS: ${BADGE[state].message}</title>`);
  expect(svg).toContain('2026-11-16');
});

test.each(every)(
  'the badge of state %s, %s, is XML without script and without anything from outside',
  async (state, variant) => {
    const svg = await renderBadge(spec(state), 'a', {variant, proof: PROOF});
    expect(XMLValidator.validate(svg)).toBe(true);
    const names: string[] = [];
    const walk = (node: unknown) => {
      if (Array.isArray(node)) node.forEach(walk);
      else if (typeof node === 'object' && node !== null) {
        for (const [name, value] of Object.entries(node)) {
          names.push(name);
          if (/^@_(?:href|xlink:href|src|style|fill|mask|clip-path)$/.test(name))
            expect(String(value)).not.toMatch(/^\s*(?:data|https?|javascript|\/\/)/i);
          walk(value);
        }
      }
    };
    walk(new XMLParser({ignoreAttributes: false}).parse(svg));
    expect(names).toContain('path');
    for (const forbidden of ['script', 'image', 'foreignObject', 'use', 'a', 'iframe', 'style'])
      expect(names).not.toContain(forbidden);
    expect(names.filter((name) => name.startsWith('@_on'))).toEqual([]);
  },
);

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each(STATES)('the words of state %s can be read on light and dark badges', (state) => {
  expect(contrast(BADGE[state].color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(BADGE[state].darkColor, '#0b121d')).toBeGreaterThanOrEqual(4.5);
});

/** As long as the names of environments and scopes may be that badges are known of. */
const LONGEST = {scope: 'SCS-compatible KaaS', environment: 'x'.repeat(64), name: 'X'.repeat(80)};

test.each(every.filter(([, variant]) => variant !== 'seal'))(
  'the badge of state %s, %s, has at most 8 kB',
  async (state, variant) => {
    const {description, ...words} = spec(state, LONGEST.name);
    const badge = {...words, label: LONGEST.scope, description};
    const svg = await renderBadge(badge, `${LONGEST.environment}-scs-compatible-kaas`, {variant});
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(8000);
  },
);

test.each([
  ['flat', 28],
  ['dark', 28],
  ['small', 20],
  ['small-dark', 20],
] as const)('a badge that is %s is %d pixels high', async (variant, height) => {
  const svg = await renderBadge(spec('certified'), 'a', {variant});
  expect(/^<svg width="[\d.]+" height="([\d.]+)"/.exec(svg)?.[1]).toBe(String(height));
});

test('an example names no scope and no cloud', async () => {
  const svg = await renderBadge(exampleBadge('certified'), 'example');
  expect(svg).toContain('>Example: certified</title>');
  expect(svg).not.toMatch(/SCS-compatible|As of/);
});

test('two runs give the same bytes', async () => {
  expect(await renderBadge(spec('certified'), 'a')).toBe(await renderBadge(spec('certified'), 'a'));
});

test('seals of two environments differ in their codes, badges only in their words', async () => {
  const code = (svg: string) => /<path fill="#10203a" d="([^"]+)"/.exec(svg)?.[1];
  const seals = await Promise.all([
    renderBadge(spec('certified'), 'a', {variant: 'seal', proof: PROOF}),
    renderBadge(spec('certified'), 'a', {variant: 'seal', proof: `${PROOF}2/`}),
  ]);
  expect(code(seals[0] ?? '')).toMatch(/^M4 4/);
  expect(code(seals[0] ?? '')).not.toBe(code(seals[1] ?? ''));
  const [one, two] = await Promise.all([
    renderBadge(spec('certified', 'One'), 'a'),
    renderBadge(spec('certified', 'Two'), 'a'),
  ]);
  expect(one?.replace('One.', 'Two.')).toBe(two);
});

test('a hostile name stays text', async () => {
  const svg = await renderBadge(spec('certified', '</desc><script>alert(1)</script>'), 'a');
  expect(svg).not.toContain('<script');
  expect(XMLValidator.validate(svg)).toBe(true);
  const tags = (nodes: readonly {nodeName: string; childNodes?: unknown}[]): string[] =>
    nodes.flatMap((node) => [
      node.nodeName,
      ...(Array.isArray(node.childNodes) ? tags(node.childNodes) : []),
    ]);
  expect(tags(parseFragment(svg).childNodes)).not.toContain('script');
});

test('the width that a page leaves for a badge is that of the picture', async () => {
  const svg = await renderBadge(spec('certified'), 'a');
  const [, width] = /^<svg width="([\d.]+)" height="28"/.exec(svg) ?? [];
  expect(await badgeWidth(spec('certified'), 'flat')).toBe(Math.ceil(Number(width)));
  expect(await badgeWidth(spec('certified'), 'small')).toBeLessThan(Number(width));
});

test.each(BADGE_VARIANTS)('what a page leaves for a %s badge is as high as the picture', async (variant) => {
  const svg = await renderBadge(spec('certified'), 'a', {variant, proof: PROOF});
  const {width, height} = drawnSize(routes.badge('a', 'b', variant === 'flat' ? undefined : variant));
  expect(svg).toContain(` height="${height}"`);
  if (width !== undefined) expect(svg).toContain(`<svg width="${width}"`);
});
