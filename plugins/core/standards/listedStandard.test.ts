import {expect, test} from 'vitest';
import {parseMarkdown} from '../text/markdown';
import {listedStandards} from './listedStandard';

const listed = (body: string) => listedStandards(parseMarkdown(body));

test('the lists below Subject Matter are read in order, whatever stands between them', () => {
  const body = `## Introduction

- [scs-0900-v1](scs-0900-v1-lamps.md)

## Subject Matter

Standards already included in v4:

- Made-up Compute v2022.11
- [scs-0901-v1: Doors](https://docs.scs.community/standards/scs-0901-v1-doors)

### New with version 5.1

- [Windows](scs-0902-v3-windows.md#decision) with
  [panes](https://panes.example/x.yaml)

## Testing Regime

- Tests for scs-0900-v1
`;
  const included = {kind: 'included', version: 'v4'};
  expect(listed(body)).toEqual([
    {text: 'Made-up Compute v2022.11', document: null, group: included, line: 9, column: 1},
    {text: 'scs-0901-v1: Doors', document: 'scs-0901-v1', group: included, line: 10, column: 1},
    {
      text: 'Windows with panes',
      document: 'scs-0902-v3',
      group: {kind: 'new', version: 'v5.1'},
      line: 14,
      column: 1,
    },
  ]);
});

test.each([
  ['Standards that were already included in v3.1:', {kind: 'included', version: 'v3.1'}],
  ['Standards changed with v6:', {kind: 'changed', version: 'v6'}],
  ['Standards new in version 2:', {kind: 'new', version: 'v2'}],
  ['New standards:', {kind: 'new', version: null}],
  ['The following standards are included:', null],
  ['A certificate requires all standards in these lists.', null],
])('the sentence "%s" is understood', (sentence, expected) =>
  expect(listed(`## Subject Matter\n\n${sentence}\n\n- scs-0900-v1\n`)[0]?.group).toEqual(expected),
);

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

test('a table is a list of its rows', () => {
  const body =
    '## Subject Matter\n\n| Name | Standard |\n| --- | --- |\n| Doors | [Doors](scs-0901-v1-doors.md) |\n| | |\n| Rest | - |\n';
  expect(listed(body).map(({text, document, line}) => [text, document, line])).toEqual([
    ['Doors Doors', 'scs-0901-v1', 5],
    ['Rest -', null, 7],
  ]);
});
