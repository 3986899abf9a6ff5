import {expect, test} from 'vitest';
import {supplementAnchors} from './supplementAnchors';

const anchors = (title: string, ...supplements: string[]) =>
  supplementAnchors({
    title,
    supplements: supplements.map((own, index) => ({
      id: `scs-0100-w${index + 1}`,
      version: index + 1,
      kind: 'supplement',
      title: own,
      url: '',
      stabilizedAt: null,
      deprecatedAt: null,
      rejectedAt: null,
    })),
  });

test('a supplement that is named after its standard is known by the rest of its title', () =>
  expect(anchors('Flavor Naming', 'Flavor Naming: Testing Notes')).toEqual({
    'scs-0100-w1': 'supplement-testing-notes',
  }));

test('another keeps its whole title', () =>
  expect(anchors('Flavors', 'Provider network: notes')).toEqual({
    'scs-0100-w1': 'supplement-provider-network-notes',
  }));

test('of two with one title, the first has the fragment', () =>
  expect(anchors('Flavors', 'Flavors: Notes', 'Flavors: Notes', 'Flavors: More')).toEqual({
    'scs-0100-w1': 'supplement-notes',
    'scs-0100-w3': 'supplement-more',
  }));
