import {describe, expect, test} from 'vitest';
import {unknownKey} from './unknownKey';

const KEYS = ['title', 'status', 'stabilized_at', 'replaced_by', 'n'];

test('the valid keys are listed', () => {
  expect(unknownKey('colour', KEYS, ' in `parts[1]`').message).toBe(
    'Unexpected key `colour` in `parts[1]`, expected one of `title`, `status`, `stabilized_at`, `replaced_by` or `n`.',
  );
  expect(unknownKey('colour', ['title']).message).toBe('Unexpected key `colour`, expected `title`.');
});

describe('the nearest key is suggested', () => {
  test.each([
    ['statsu', 'status'],
    ['Status', 'status'],
    ['titel', 'title'],
    ['stabilised_at', 'stabilized_at'],
    ['replaced-by', 'replaced_by'],
  ])('%s: %s', (key, near) => expect(unknownKey(key, KEYS).advice).toContain(`Did you mean \`${near}\`?`));

  test.each(['colour', 'description', 'm', 'x'.repeat(50_000)])('but not for %.20s', (key) =>
    expect(unknownKey(key, KEYS).advice).toBe('Remove it; it is ignored.'),
  );
});
