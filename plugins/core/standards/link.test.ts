import {expect, test} from 'vitest';
import {resolveLink} from './link';

const base = 'https://github.com/o/r/blob/main/Standards/';

test.each([
  ['#part', {kind: 'page', path: '', anchor: 'part'}],
  ['scs-0100-v3-a.md', {kind: 'page', path: '/standards/scs-0100-v3-a', anchor: ''}],
  ['./scs-0100-v3-a.md#x', {kind: 'page', path: '/standards/scs-0100-v3-a', anchor: 'x'}],
  ['../Standards/scs-0100-v3-a.md', {kind: 'page', path: '/standards/scs-0100-v3-a', anchor: ''}],
  [
    'https://docs.scs.community/standards/scs-0100-v3-a#x',
    {kind: 'page', path: '/standards/scs-0100-v3-a', anchor: 'x'},
  ],
  [
    'https://docs.scs.community/standards/scs-0100-v3-a.md',
    {kind: 'page', path: '/standards/scs-0100-v3-a', anchor: ''},
  ],
  ['https://docs.scs.community/standards/iaas/', {kind: 'page', path: '/standards/iaas', anchor: ''}],
  ['/standards/iaas', {kind: 'page', path: '/standards/iaas', anchor: ''}],
  ['https://docs.scs.community/docs/iaas', {kind: 'external', url: 'https://docs.scs.community/docs/iaas'}],
  ['https://example.org/standards/x', {kind: 'external', url: 'https://example.org/standards/x'}],
  ['//example.org/x', {kind: 'external', url: '//example.org/x'}],
  ['mailto:a@b.c', {kind: 'external', url: 'mailto:a@b.c'}],
  ['../Tests/iaas/x.py', {kind: 'external', url: 'https://github.com/o/r/blob/main/Tests/iaas/x.py'}],
])('%s', (url, expected) => expect(resolveLink(url, base)).toEqual(expected));
