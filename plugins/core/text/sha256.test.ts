import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sha256Hex} from './sha256';

const reference = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

test('a hash is that of every other program, of texts and of bytes', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.uint8Array(), (text, bytes) => {
      expect(sha256Hex(text)).toBe(reference(text));
      expect(sha256Hex(bytes)).toBe(reference(bytes));
    }),
  );
});
