import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {FuzzCase} from '../fuzz/cases';
import {mutationCase, setCase} from '../fuzz/cases';
import {fuzz} from '../fuzz/fuzz';
import type {Edition} from '../fuzz/inputs';
import {readEditions} from '../fuzz/inputs';
import type {FuzzFile} from '../fuzz/job';
import {minimiseText} from '../fuzz/minimise';
import {runJob} from '../fuzz/pipeline';
import {Random} from '../fuzz/random';

const SEED = 20_261_124;
const MUTATIONS = 200;
const SETS = 20;
/** Some seconds are enough where nothing else runs. */
const PATIENCE = 120_000;

/** The embedded edition without its larger scope, which alone takes as long as all the rest. */
async function smallEdition(): Promise<Edition> {
  const [embedded] = await readEditions();
  if (!embedded) throw new Error('no embedded edition');
  return {...embedded, files: embedded.files.filter(({path: file}) => !file.includes('scs-compatible-iaas'))};
}

/** A case of the planted pipeline, with a harmless file beside. */
function planted(number: number, text: string): FuzzCase {
  const file = (name: string, content: string): FuzzFile => ({
    kind: 'standard',
    path: name,
    text: content,
  });
  return {
    number,
    kind: 'standard',
    changed: 'a.md',
    files: [file('b.md', 'harmless'), file('a.md', text)],
    today: '2026-11-24',
    mustBeValid: false,
    sample: 0,
    slow: false,
  };
}

function fuzzPlanted(cases: readonly FuzzCase[]) {
  return fuzz({
    cases: cases.values(),
    pipeline: path.join(__dirname, '..', 'fuzz', 'brokenPipeline.ts'),
    threads: 1,
    hangMs: 300,
    minimiseMs: 1000,
  });
}

describe('the sources, broken', () => {
  test(
    'broken files of the embedded edition never break a build',
    async () => {
      const edition = await smallEdition();
      const reached = new Set<string>();
      for (let number = 0; number < MUTATIONS; number += 1) {
        const one = mutationCase([edition], SEED, number);
        const {reached: end} = await runJob(one).catch((error: unknown) => {
          throw new Error(`mutation ${number} of ${one.changed}`, {cause: error});
        });
        reached.add(end);
      }
      // Neither are all of them refused, nor do all of them pass.
      expect([...reached].toSorted()).toEqual(['exports', 'rules']);
    },
    PATIENCE,
  );

  test(
    'generated sets are without errors, and are built',
    async () => {
      for (let number = 0; number < SETS; number += 1) {
        expect([number, await runJob(setCase(SEED, number))]).toEqual([number, {reached: 'exports'}]);
      }
    },
    PATIENCE,
  );

  test('the same seed and number give the same case, others another one', async () => {
    const edition = await smallEdition();
    expect(mutationCase([edition], SEED, 7)).toEqual(mutationCase([edition], SEED, 7));
    expect(mutationCase([edition], SEED, 7)).not.toEqual(mutationCase([edition], SEED, 8));
    expect(mutationCase([edition], SEED, 7)).not.toEqual(mutationCase([edition], SEED + 1, 7));
    expect(setCase(SEED, 7)).toEqual(setCase(SEED, 7));
    expect(setCase(SEED, 7)).not.toEqual(setCase(SEED, 8));
  });
});

describe('the fuzzer', () => {
  test(
    'finds a crash once, counts its repetitions, and makes it small',
    async () => {
      const {findings, reached} = await fuzzPlanted([
        planted(0, 'nothing'),
        planted(1, 'first line\nsome crash in\nbetween\nright here\nlast line'),
        planted(2, 'crash, here'),
        planted(3, 'a word to refuse'),
      ]);
      expect(reached).toEqual(
        new Map([
          ['exports', 1],
          ['crash', 2],
          ['refused', 1],
        ]),
      );
      expect(findings.map(({what, number, times, files}) => [what, number, times, files])).toEqual([
        ['crash', 1, 2, [{kind: 'standard', path: 'a.md', text: 'crashhere'}]],
        ['refused', 3, 1, [{kind: 'standard', path: 'a.md', text: 'refuse'}]],
      ]);
      expect(findings[0]?.detail).toMatch(/^TypeError: planted `crash`\n.*brokenPipeline/s);
    },
    PATIENCE,
  );

  test(
    'ends what hangs, and goes on',
    async () => {
      const {findings, reached} = await fuzzPlanted([planted(0, 'hang'), planted(1, 'nothing')]);
      expect([...reached]).toEqual([
        ['hang', 1],
        ['exports', 1],
      ]);
      expect(findings.map(({what, number, detail}) => [what, number, detail])).toEqual([['hang', 0, '']]);
    },
    PATIENCE,
  );

  test('makes a text small within its budget', async () => {
    const fails = (text: string) => Promise.resolve(text.includes('x') && text.includes('y'));
    const text = 'one\ntwo x\nthree\nfour y\nfive';
    expect(await minimiseText(text, fails, {tries: 1000, until: Infinity})).toBe('xy');
    expect(await minimiseText(text, fails, {tries: 0, until: Infinity})).toBe(text);
    expect(await minimiseText(text, fails, {tries: 1000, until: 0})).toBe(text);
  });
});

test('random numbers are the same for the same seeds, and spread', () => {
  const draw = (...seeds: number[]) => {
    const random = new Random(...seeds);
    return Array.from({length: 1000}, () => random.below(10));
  };
  expect(draw(1, 2)).toEqual(draw(1, 2));
  expect(draw(1, 2)).not.toEqual(draw(2, 1));
  const counts = Array.from({length: 10}, (_, digit) => draw(1, 2).filter((drawn) => drawn === digit).length);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(new Random(1).some([1, 2, 3, 4, 5], 3)).toHaveLength(3);
  expect(new Random(1).some([1], 3)).toEqual([1]);
  expect(() => new Random(1).pick([])).toThrow('nothing to pick from');
});
