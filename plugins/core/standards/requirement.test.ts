import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatDiagnostic} from '../text/diagnostic';
import {parseMarkdown} from '../text/markdown';
import {parseDocumentName} from './documentId';
import {requirementsOf} from './requirement';
import {parseStandard} from './standard';

const name = parseDocumentName('scs-0102-v2-image-metadata.md');
const found = (body: string) => (name ? requirementsOf(parseMarkdown(body), name).requirements : []);
const brief = (body: string) => found(body).map(({level, text}) => `${level}: ${text}`);

test('a sentence with a key word is a requirement, its neighbours are not', () => {
  expect(brief('Images are good. Each one MUST have a name. It helps.')).toEqual([
    'MUST: Each one MUST have a name.',
  ]);
});

test.each([
  ['SHALL', 'MUST'],
  ['REQUIRED', 'MUST'],
  ['SHALL NOT', 'MUST NOT'],
  ['FORBIDDEN', 'MUST NOT'],
  ['RECOMMENDED', 'SHOULD'],
  ['NOT RECOMMENDED', 'SHOULD NOT'],
  ['OPTIONAL', 'MAY'],
])('%s counts as %s', (word, level) => expect(found(`This is ${word} here.`)[0]?.level).toBe(level));

test.each([
  ['lower case', 'Each must have a name.'],
  ['code', 'Write `MUST` there.'],
  ['a code block', '```\nIt MUST\n```'],
  ['a quotation', '> It MUST be.'],
  ['a link text', 'See [what MUST be](x).'],
  ['part of a word', 'The MUSTARD is hot.'],
  [
    'the definition of the key words',
    'The key words MUST and MAY are to be interpreted as described in RFC 2119.',
  ],
])('%s is no requirement', (_name, body) => expect(brief(body)).toEqual([]));

test('code inside a sentence does not end it', () => {
  expect(brief('The file `a.b. C` MUST exist. Nothing else.')).toEqual(['MUST: The file a.b. C MUST exist.']);
});

test('a sentence that goes on after code is told from its beginning', () => {
  expect(brief('Names like\n\n    a-b\n\nMUST exist. Others MAY.\n')).toEqual([
    'MUST: Names like a-b MUST exist.',
    'MAY: Others MAY.',
  ]);
  expect(brief('Look at this.\n\n    a-b\n\nit MUST exist.\n')).toEqual(['MUST: it MUST exist.']);
});

test('a table row is told with its first cell', () => {
  expect(brief('| Image | Rule |\n| --- | --- |\n| `ubuntu` | MUST exist |\n')).toEqual([
    'MUST: ubuntu: MUST exist',
  ]);
});

test.each([
  ['a template left the key word alone', '## Open questions\n\nRECOMMENDED\n'],
  ['a template left the key word behind the title', '## Conformance Tests\n\nConformance Tests, OPTIONAL\n'],
  ['it is spoken of in quotation marks', 'The word "FORBIDDEN" means "MUST NOT" here.'],
])('no requirement where %s', (_name, body) => expect(brief(body)).toEqual([]));

const FLAVOR = 'Every flavor MUST be listed in the catalogue.';

test('an id is made of the document and the longest words of the sentence', () => {
  expect(found(FLAVOR).map(({id}) => id)).toEqual(['REQ-0102v2-flavor-catalogue']);
});

test.each([
  ['the sentence moves to another section', `New. ${FLAVOR}`],
  ['its level changes', 'Every flavor SHOULD be listed in the catalogue.'],
  ['a small word comes in', 'Every flavor MUST be listed in the public catalogue.'],
  ['others come before and after', `Images MUST have names.\n\n${FLAVOR}\n\nNobody MAY remove anything.`],
])('an id stays when %s', (_name, body) => {
  expect(found(body).map(({id}) => id)).toContain('REQ-0102v2-flavor-catalogue');
});

test('the hash tells that a sentence changed under its id', () => {
  const [before, after] = [found(FLAVOR)[0], found(FLAVOR.replace('MUST', 'SHOULD'))[0]];
  expect([after?.id, after?.hash === before?.hash]).toEqual([before?.id, false]);
});

const sentence = fc
  .array(fc.constantFrom('cloud', 'image', 'region', 'volume', 'key', 'name', 'label', 'the', 'a'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((words) => `All ${words.join(' ')} MUST exist.`);

test('whatever is added below it, a requirement keeps its id', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, {minLength: 1, maxLength: 5}),
      fc.array(sentence, {maxLength: 5}),
      (own, others) => {
        const ids = found(own.join('\n\n')).map(({id}) => id);
        const more = found([...own, ...others].join('\n\n')).map(({id}) => id);
        expect(more.slice(0, ids.length)).toEqual(ids);
        expect(new Set(more).size).toBe(more.length);
      },
    ),
  );
});

test('the same sentence twice has two ids', () => {
  expect(found('It MUST be.\n\nIt MUST be.\n').map(({id}) => id)).toEqual([
    'REQ-0102v2-it-be',
    'REQ-0102v2-it-be-2',
  ]);
});

test('an author names a requirement, and the testcases that check it, right behind the sentence', () => {
  const body =
    'Names MUST be short. <!-- requirement: short-names; testcases: scs-0102-a, scs-0102-b; reviewed: 0123abcd --> They MAY be long.';
  const [named, other] = found(body);
  expect(named).toMatchObject({
    id: 'REQ-0102v2-short-names',
    text: 'Names MUST be short.',
    note: {testcases: ['scs-0102-a', 'scs-0102-b'], reviewed: '0123abcd', faults: []},
  });
  expect(other?.note).toBeNull();
});

const findings = (body: string) => {
  const text = `---\ntitle: A\ntype: Standard\ntrack: IaaS\nstatus: Draft\n---\n\n${body}\n`;
  return parseStandard({path: 'standards/scs-0102-v1-a.md', text}).diagnostics.map(formatDiagnostic);
};

test.each([
  ['stands alone', '<!-- requirement: a -->', '8:1: error: Unexpected note on a requirement'],
  [
    'stands behind a sentence that binds nobody',
    'It is. <!-- requirement: a -->',
    '8:8: error: Unexpected note on a requirement',
  ],
  [
    'is the second one',
    'It MUST be. <!-- requirement: a --> <!-- requirement: b -->',
    '8:37: error: Unexpected note on a requirement',
  ],
  [
    'has a part that is not known',
    'It MUST be. <!-- requirement: a; test: b -->',
    '8:13: error: Unexpected `test: b`',
  ],
  [
    'has a part that does not fit',
    'It MUST be. <!-- requirement: A b -->',
    '8:13: error: Unexpected `requirement` `A b`',
  ],
  [
    'repeats a part',
    'It MUST be. <!-- requirement: a; requirement: b -->',
    '8:13: error: Unexpected second `requirement`',
  ],
  [
    'repeats a name',
    'It MUST be. <!-- requirement: a -->\n\nIt MAY be. <!-- requirement: a -->',
    '10:12: error: Unexpected second requirement `a`',
  ],
])('a note that %s is a finding at its place', (_name, body, message) => {
  expect(findings(body)).toEqual([expect.stringContaining(`standards/scs-0102-v1-a.md:${message}`)]);
});
