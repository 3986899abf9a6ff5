import {parseFragment} from 'parse5';
import {expect, test} from 'vitest';
import {badgeSpec} from '../core/compliance/badge';
import {BADGE} from '../core/wording';
import type {BadgeState} from '../core/wording';
import {renderBadge} from './renderBadge';

const spec = (state: BadgeState, environmentName = 'Cloud') =>
  badgeSpec({scopeName: 'SCS-compatible IaaS', environmentName, state, asOf: '2026-11-21', lastCleanPass: '2026-11-16'});

test.each(Object.keys(BADGE) as BadgeState[])('the badge of state %s has role, title and description', async (state) => {
  const svg = await renderBadge(spec(state), 'a');
  expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="scs-badge-a-title scs-badge-a-desc">/);
  expect(svg).toContain(`<title id="scs-badge-a-title">SCS-compatible IaaS: ${BADGE[state].message}</title>`);
  expect(svg).toContain('2026-11-16');
});

test('two runs give the same bytes', async () => {
  expect(await renderBadge(spec('certified'), 'a')).toBe(await renderBadge(spec('certified'), 'a'));
});

test('a hostile name stays text', async () => {
  const svg = await renderBadge(spec('certified', '</desc><script>alert(1)</script>'), 'a');
  expect(svg).not.toContain('<script');
  const tags = (nodes: readonly {nodeName: string; childNodes?: unknown}[]): string[] =>
    nodes.flatMap((node) => [node.nodeName, ...(Array.isArray(node.childNodes) ? tags(node.childNodes) : [])]);
  expect(tags(parseFragment(svg).childNodes)).not.toContain('script');
});
