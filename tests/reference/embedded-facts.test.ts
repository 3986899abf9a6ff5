import {describe, expect, test} from 'vitest';
import {statementsOf} from '../support/bindingStatements';
import type {Editions, Review} from '../support/embeddedOmissions';
import {additionsOf, omissionsOf, reviewFaults} from '../support/embeddedOmissions';
import {embeddedDocuments, editionsOf, readReviews} from '../support/originals';
import {describeWithShared} from '../support/shared';

const {withoutOriginal, documents} = readReviews();

describeWithShared('our edition of the standards', () => {
  test.each(embeddedDocuments().filter((name) => !Object.hasOwn(withoutOriginal, name)))(
    '%s demands what the original does, but for what was reviewed',
    (name) => {
      const review = documents[name] ?? {};
      const both = editionsOf(name, review);
      if (!both) throw new Error(`${name} has no original: enter under \`withoutOriginal\` why.`);
      expect(reviewFaults(name, review, both)).toEqual([]);
    },
  );

  test('names those without an original, and reviews no others', () => {
    const names = embeddedDocuments();
    expect(Object.keys(withoutOriginal).filter((name) => editionsOf(name, {}) !== undefined)).toEqual([]);
    expect(
      [...Object.keys(withoutOriginal), ...Object.keys(documents)].filter((name) => !names.includes(name)),
    ).toEqual([]);
    expect(Object.values(withoutOriginal).filter((reason) => reason.trim() === '')).toEqual([]);
  });
});

function editions(originalText: string, ours: string): Editions {
  const path = 'scs-0999-v1-example.md';
  return {
    original: statementsOf({path, text: originalText}, {keyWords: 'in any case'}),
    originalText,
    ours: statementsOf({path, text: ours}, {keyWords: 'in capitals'}),
  };
}

const omissions = (original: string, ours: string) => omissionsOf(editions(original, ours));
const faults = (original: string, ours: string, review: Review = {}) =>
  reviewFaults('scs-0999-v1-example', review, editions(original, ours));

describe('an omission', () => {
  test('is a thing that no requirement of ours names', () => {
    expect(omissions('It must have `a_b` and\n`c_d`.', 'It MUST have `c_d`; `a_b` is good.')).toEqual([]);
    expect(omissions('It must have `a_b` and\n`c_d`.', 'It MUST have `c_d`.\n\nThere is `a_b`.')).toEqual([
      {level: 'MUST', thing: 'a_b', isNamed: true, line: 1, levelsOfOurs: []},
    ]);
  });

  test('is a thing that ours names with another key word only', () => {
    expect(
      omissions('It must have `a`.', 'It SHOULD have `a`.\n\nIt MAY be `a`.\n\nIt MUST be `b`.'),
    ).toEqual([{level: 'MUST', thing: 'a', isNamed: true, line: 1, levelsOfOurs: ['SHOULD', 'MAY']}]);
    expect(omissions('It must have `a`.', 'It SHOULD have `a`.\n\nIt MUST be `a`.')).toEqual([]);
  });

  test('is a whole name, not a part of one', () => {
    expect(omissions('It must have `disk`.', 'It MUST have `min_disk` and `disks_b`.')).toHaveLength(1);
    expect(omissions('It must have `disk`.', 'It MUST have disks.')).toEqual([]);
  });

  test('counts once for each key word, by lines', () => {
    const original = 'It should have `a`.\n\nIt must have `a`.\n\nIt must have `a` and `b`.';
    expect(omissions(original, '').map(({line, level, thing}) => `${line} ${level} ${thing}`)).toEqual([
      '1 SHOULD a',
      '3 MUST a',
      '5 MUST b',
    ]);
  });

  test('is a sentence that names nothing, by its gist, however ours reads', () => {
    const text = 'It must be available everywhere.';
    expect(omissions(text, 'It MUST be available everywhere.')).toEqual([
      {level: 'MUST', thing: 'available-everywhere', isNamed: false, line: 1, levelsOfOurs: []},
    ]);
    expect(omissions('## Mandatory\n\nText.', '')).toEqual([]);
  });
});

test('an addition is a thing of our requirements that stands nowhere in the original', () => {
  const ours =
    'It MUST have `a`.\n\nIt MUST have `b` or `c`.\n\nIt MUST have `b`. It MAY have `b`.\n\nThere is `d`.';
  expect(additionsOf(editions('There is `a` and C.', ours))).toEqual([
    {level: 'MUST', thing: 'b', line: 3},
    {level: 'MAY', thing: 'b', line: 5},
  ]);
});

describe('the review', () => {
  const NEW = 'It must have `a`.';

  test('finds what is new, and says what to do', () => {
    expect(faults(NEW, '')).toEqual([
      'scs-0999-v1-example: line 1 of the original: `MUST a` is in no requirement of ours: say it, or enter under `omitted` why not',
    ]);
    expect(faults(NEW, NEW.replace('must', 'SHOULD'))).toEqual([
      'scs-0999-v1-example: line 1 of the original: `MUST a` is SHOULD in ours: give it the level MUST, or enter under `omitted` why not',
    ]);
    expect(faults('It must be available.', '')).toEqual([
      'scs-0999-v1-example: line 1 of the original: `MUST be-available` goes for a sentence that names nothing: enter under `said` which requirement of ours says it, or under `omitted` why none does',
    ]);
    expect(faults(NEW, 'It MUST have `a` and\n`b`.')).toEqual([
      'scs-0999-v1-example: line 1 of ours: `MUST b` stands nowhere in the original: take it out, or enter under `added` where it comes from',
    ]);
  });

  test('accepts what has a reason', () => {
    expect(faults(NEW, '', {omitted: [{reason: 'an example', MUST: ['a']}]})).toEqual([]);
    expect(faults(NEW, 'It MUST have `a`, `b`.', {added: [{reason: 'from the tests', MUST: ['b']}]})).toEqual(
      [],
    );
    expect(faults(NEW, 'Text.', {everything: 'deprecated'})).toEqual([]);
  });

  test('wants the key word and the thing to be those of the entry', () => {
    expect(faults(NEW, '', {omitted: [{reason: 'no', SHOULD: ['a']}]})).toHaveLength(2);
    expect(faults(NEW, '', {omitted: [{reason: 'no', MUST: ['b']}]})).toHaveLength(2);
    expect(faults(NEW, 'It MUST be `a`, `b`.', {added: [{reason: 'no', MAY: ['b']}]})).toHaveLength(2);
  });

  test('finds entries that are stale', () => {
    expect(faults(NEW, 'It MUST have `a`.', {omitted: [{reason: 'no', MUST: ['a']}]})).toEqual([
      'scs-0999-v1-example: reviewed `MUST a` is no omission (any more): take it off the list',
    ]);
    expect(faults(NEW, 'It MUST have `a`.', {added: [{reason: 'no', MUST: ['a']}]})).toEqual([
      'scs-0999-v1-example: reviewed `MUST a` is no addition (any more): take it off the list',
    ]);
    expect(
      faults('', 'It MUST be. <!-- requirement: there -->', {said: {MUST: {'be-there': 'there'}}}),
    ).toEqual([
      'scs-0999-v1-example: reviewed `MUST be-there` is no omission (any more): take it off the list',
    ]);
  });

  test('finds entries that stand twice or without a reason', () => {
    expect(
      faults(NEW, '', {
        omitted: [
          {reason: 'no', MUST: ['a']},
          {reason: ' ', MUST: ['a']},
        ],
      }),
    ).toEqual([
      'scs-0999-v1-example: `MUST a` is reviewed twice: leave one',
      'scs-0999-v1-example: reviewed without a reason: `MUST a`',
    ]);
    expect(faults('', 'It MUST be `a`.', {added: [{reason: '', MUST: ['a', 'a']}]})).toEqual([
      'scs-0999-v1-example: `MUST a` is reviewed twice: leave one',
      'scs-0999-v1-example: reviewed without a reason: `MUST a`, `MUST a`',
    ]);
  });

  test('follows an entry to the requirement that says it', () => {
    const ours = 'It MUST be there. <!-- requirement: there -->';
    const said = (level: 'MUST' | 'SHOULD', name: string) =>
      faults('It must be available.', ours.replace('MUST', level), {said: {MUST: {'be-available': name}}});
    expect(said('MUST', 'there')).toEqual([]);
    expect(said('MUST', 'REQ-0999v1-there')).toEqual([]);
    expect(said('MUST', 'here')).toEqual([
      'scs-0999-v1-example: `MUST be-available` is reviewed as said by `here`, and ours has no MUST of that name: name the requirement that says it',
    ]);
    expect(said('SHOULD', 'there')).toHaveLength(1);
  });

  test('accepts one reason for a whole document only where ours has no requirement', () => {
    const review = {everything: 'deprecated'};
    expect(faults(NEW, '## Mandatory\n\nText.', review)).toEqual([]);
    expect(faults(NEW, 'It MUST be.', review)).toEqual([
      'scs-0999-v1-example: reviewed as a whole, but ours has requirements: review its omissions one by one',
    ]);
  });
});
