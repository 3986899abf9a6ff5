import type {Job, Ran} from './job';

/** Stands in for the real pipeline where the fuzzer itself is tested: certain words in a file break it. */
export function runJob({files}: Job): Promise<Ran> {
  const text = files.map((file) => file.text).join('\n');
  if (/crash.*here/s.test(text)) throw new TypeError('planted `crash`');
  while (text.includes('hang')) {
    // For ever.
  }
  if (text.includes('refuse'))
    return Promise.resolve({reached: 'refused', errors: ['a.md:1: Planted. [planted]']});
  return Promise.resolve({reached: 'exports'});
}
