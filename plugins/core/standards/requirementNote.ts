/**
 * What an author notes about a requirement, in an HTML comment right behind its sentence:
 * `<!-- requirement: os-purpose; testcases: scs-0102-prop-os_purpose; reviewed: 3fa94c1e -->`. Every part is optional.
 */
export type RequirementNote = {
  /** Last part of the id, in place of the derived one. */
  readonly name: string | undefined;
  /** Testcases that check the sentence; empty for `none`, undefined where nothing is said. */
  readonly testcases: readonly string[] | undefined;
  /** Hash of the sentence for which the testcases were chosen: eight hexadecimal digits, as `hash` of a requirement. */
  readonly reviewed: string | undefined;
  /** Place in the file, from 1. */
  readonly line: number;
  readonly column: number;
  /** What cannot be read, as sentences. */
  readonly faults: readonly string[];
};

type Position = {readonly line: number; readonly column: number};

/**
 * Reads a note; never throws, what cannot be read is among its `faults`.
 * @param html the raw HTML as it stands in the Markdown
 * @returns undefined for other comments and HTML
 */
export function parseRequirementNote(html: string, {line, column}: Position): RequirementNote | undefined {
  const content = /^<!--\s*(requirement\b[\s\S]*?)-->$/.exec(html.trim())?.[1];
  if (content === undefined) return undefined;
  const faults: string[] = [];
  const fields = new Map<string, string>();
  for (const part of content.split(';')) {
    const [, key = '', value = ''] = /^([a-z]*)\s*(?::\s*([\s\S]*))?$/.exec(part.trim()) ?? [];
    if (!['requirement', 'testcases', 'reviewed'].includes(key)) {
      faults.push(
        `Unexpected \`${part.trim()}\`, expected \`requirement: name\`, \`testcases: id, id\` or \`reviewed: hash\`, separated by \`;\`.`,
      );
    } else if (fields.has(key)) {
      faults.push(`Unexpected second \`${key}\`, expected each part once.`);
    } else fields.set(key, value);
  }
  const shaped = (key: string, pattern: RegExp, expected: string): string | undefined => {
    const value = fields.get(key);
    if (value === undefined || value === '') return undefined;
    if (pattern.test(value)) return value;
    faults.push(`Unexpected \`${key}\` \`${value}\`, expected ${expected}.`);
    return undefined;
  };
  const listed = shaped(
    'testcases',
    /^[\w.-]+(?:\s*,\s*[\w.-]+)*$/,
    'testcase ids separated by commas, or `none`',
  );
  return {
    name: shaped('requirement', /^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and `-`'),
    testcases: listed === undefined ? undefined : listed === 'none' ? [] : listed.split(/\s*,\s*/),
    reviewed: shaped('reviewed', /^[0-9a-f]{8}$/, 'the eight digits of a hash'),
    line,
    column,
    faults,
  };
}
