import {expect, test} from 'vitest';
import {parseMarkdown} from '../text/markdown';
import {listedStandards} from './listedStandard';

const listed = (body: string) => listedStandards(parseMarkdown(body));

test('the lists below Subject Matter are read in order, whatever stands between them', () => {
  const body = `## Introduction

- [scs-0900-v1](scs-0900-v1-lamps.md)

## Subject Matter

Already included:

- Made-up Compute v2022.11
- [scs-0901-v1: Doors](https://docs.scs.community/standards/scs-0901-v1-doors)

### New

- [Windows](scs-0902-v3-windows.md#decision) with
  [panes](https://panes.example/x.yaml)

## Testing Regime

- Tests for scs-0900-v1
`;
  expect(listed(body)).toEqual([
    {text: 'Made-up Compute v2022.11', document: null, line: 9, column: 1},
    {text: 'scs-0901-v1: Doors', document: 'scs-0901-v1', line: 10, column: 1},
    {text: 'Windows with panes', document: 'scs-0902-v3', line: 14, column: 1},
  ]);
});

test('what an entry says counts for more than where its link leads', () => {
  const [entry] = listed('## Subject matter\n\n- [scs-0901-v1: Doors](scs-0900-v1-lamps.md)\n');
  expect(entry?.document).toBe('scs-0901-v1');
});

test('entries of inner lists are entries of their own', () => {
  const body = '## Subject Matter\n\n- Compute\n  - scs-0900-v1\n';
  expect(listed(body).map(({text, document}) => [text, document])).toEqual([
    ['Compute', null],
    ['scs-0900-v1', 'scs-0900-v1'],
  ]);
});
