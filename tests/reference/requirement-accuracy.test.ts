import {expect, test} from 'vitest';
import {parseStandard} from '../../plugins/core';
import {describeWithShared, readShared, sharedSources} from '../support/shared';

const STANDARDS = ['corpus', 'standards-repo', 'Standards'] as const;
/** Words that look like a level in a text, whether they are one or not. */
const LOOKS_LIKE_LEVEL = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL|FORBIDDEN)\b/;

/**
 * Read by a person: every sentence that binds in these documents, by the line in which its paragraph, item or table row
 * begins. Headings, placeholders of a template and words that are only spoken of are not among them.
 */
const SAMPLE: Readonly<Record<string, string>> = {
  'scs-0004-v1-achieving-certification':
    '25 MUST, 25 MUST, 29 MUST, 29 MUST, 37 SHOULD, 37 MUST, 37 MUST, 41 MUST, 41 MUST, 45 MUST',
  'scs-0007-v2-certification-integrators':
    '36 MUST, 38 MAY, 42 MUST, 44 SHOULD, 46 SHOULD, 48 SHOULD, 52 MUST',
  'scs-0100-v3-flavor-naming': '231 MUST, 271 MUST',
  'scs-0102-v2-image-metadata': '50 MUST, 77 MUST',
  'scs-0104-v2-standard-images': '22 MUST, 28 SHOULD, 28 MUST, 44 MUST, 65 MUST, 75 MAY, 90 SHOULD',
  'scs-0114-v1-volume-type-standard': '45 MUST, 73 MAY, 73 SHOULD NOT',
  'scs-0115-v1-default-rules-for-security-groups': '56 MUST, 106 SHOULD, 106 MUST NOT, 110 SHOULD',
  'scs-0116-v1-key-manager-standard': '88 SHOULD, 88 MUST, 91 SHOULD NOT, 95 MUST',
  'scs-0117-v1-volume-backup-service': '78 MUST, 78 MUST, 81 SHOULD',
  'scs-0118-v1-taxonomy-of-failsafe-levels':
    '46 SHOULD, 118 MUST, 118 SHOULD, 119 MUST, 119 MUST, 120 SHOULD, 120 SHOULD, 121 MUST',
  'scs-0214-v2-k8s-node-distribution': '70 MUST, 70 SHOULD, 70 SHOULD, 74 SHOULD, 74 MAY, 78 MUST, 78 MUST',
  'scs-0215-v1-robustness-features':
    '192 MUST, 192 MUST, 201 SHOULD, 204 MUST, 204 SHOULD, 218 SHOULD, 224 MUST, 227 MUST, 234 MUST, 234 SHOULD, 234 MUST, 234 SHOULD, 245 MUST, 249 SHOULD',
  'scs-0302-v1-domain-manager-role':
    '61 MUST, 62 MUST NOT, 63 MUST NOT, 64 MUST, 65 MUST NOT, 99 MUST, 101 MUST, 107 MUST, 118 MAY, 118 MUST NOT, 123 MUST, 128 MUST',
};

function requirementsIn(path: string, text: string) {
  const {value} = parseStandard({path, text});
  if (!value) throw new Error(`${path} does not parse`);
  return value.requirements;
}

/** How many entries of one list the other has too, each counted once. */
function common(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((entry) => {
    const index = left.indexOf(entry);
    if (index !== -1) left.splice(index, 1);
    return index !== -1;
  }).length;
}

describeWithShared('requirements of the real standards', () => {
  test('a sample read by a person is found with at least 97 % precision and recall', () => {
    let [found, expected, right] = [0, 0, 0];
    for (const [name, sentences] of Object.entries(SAMPLE)) {
      const truth = sentences.split(', ');
      const read = requirementsIn(`${name}.md`, readShared(...STANDARDS, `${name}.md`)).map(
        ({line, level}) => `${line} ${level}`,
      );
      found += read.length;
      expected += truth.length;
      right += common(truth, read);
    }
    expect(Object.keys(SAMPLE).length).toBeGreaterThanOrEqual(12);
    expect(expected).toBeGreaterThanOrEqual(60);
    expect(right / found).toBeGreaterThanOrEqual(0.97);
    expect(right / expected).toBeGreaterThanOrEqual(0.97);
  });

  test('how many there are of each level', {timeout: 60_000}, () => {
    const all = sharedSources(...STANDARDS)
      .filter(({path}) => /scs-\d{4}-v\d+-[^/]*\.md$/.test(path))
      .flatMap(({path, text}) => requirementsIn(path, text));
    const count = (level: string) => all.filter((requirement) => requirement.level === level).length;
    expect(['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'].map((level) => `${count(level)} ${level}`))
      .toMatchInlineSnapshot(`
      [
        "190 MUST",
        "22 MUST NOT",
        "72 SHOULD",
        "9 SHOULD NOT",
        "35 MAY",
      ]
    `);
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
    expect(all.filter(({text}) => !LOOKS_LIKE_LEVEL.test(text))).toEqual([]);
  });
});
