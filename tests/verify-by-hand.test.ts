import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {makeManifest, manifestAssets, signersOf} from '../plugins/compliance/makeManifest';
import {MAX_MANIFEST_AGE_DAYS} from '../plugins/core/compliance/verification';
import {siteDir} from './support/paths';
import {throwAwayKey} from './support/signing';

const text = fs.readFileSync(path.join(siteDir, 'docs', 'verify.md'), 'utf8');
const commands = /```bash\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
const missing = ['bash', 'curl', 'openssl', 'sha256sum'].filter(
  (program) => spawnSync(program, [program === 'openssl' ? 'version' : '--version']).error !== undefined,
);

const DAY = '2026-11-21';
const BADGE = {path: '/badges/cloud/scs-compatible-iaas.svg', content: '<svg>ä</svg>'};
const {pem, pinned} = throwAwayKey();
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-verify-'));
  fs.mkdirSync(path.join(folder, 'badges'));
  const manifest = makeManifest(
    [BADGE, {path: '/badges/other/x.svg', content: 'x'}],
    DAY,
    signersOf(pem, [pinned], DAY),
  );
  for (const {path: address, content} of manifestAssets(manifest))
    fs.writeFileSync(path.join(folder, address), content);
  fs.writeFileSync(path.join(folder, 'shown.svg'), BADGE.content);
});
afterEach(() => fs.rmSync(folder, {recursive: true}));

/** Runs the commands of the page, as they stand there but for what they are about. */
function run(publicKey = pinned.publicKey): {code: number | null; out: string} {
  const values = {site: `file://${folder}`, key: pinned.id, public_key: publicKey, file: 'shown.svg'};
  const script = Object.entries(values).reduce(
    (script, [name, value]) => script.replace(new RegExp(`^${name}=.*$`, 'm'), () => `${name}='${value}'`),
    commands,
  );
  const {status, stdout} = spawnSync('bash', ['-e', '-c', script], {cwd: folder, encoding: 'utf8'});
  return {code: status, out: stdout};
}

const skipped = missing.length === 0 ? '' : ` (skipped: no ${missing.join(', ')} here)`;
describe.skipIf(missing.length > 0)(`the commands for verifying by hand${skipped}`, () => {
  test('verify a published file, and tell fingerprint, day and address', () => {
    const {code, out} = run();
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `${pinned.fingerprint}  -`,
      'Signature Verified Successfully',
      `"as_of":"${DAY}"`,
      expect.stringMatching(/^"\/badges\/cloud\/scs-compatible-iaas\.svg":"[0-9a-f]{64}"$/),
      '',
    ]);
  });

  test('fail for a list that was changed', () => {
    const file = path.join(folder, 'badges', 'manifest.txt');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(DAY, '2026-11-22'));
    const {code, out} = run();
    expect(code).not.toBe(0);
    expect(out).not.toContain('Verified Successfully');
  });

  test('fail for another key', () => {
    const {code, out} = run(throwAwayKey().pinned.publicKey);
    expect(code).not.toBe(0);
    expect(out).not.toContain('Verified Successfully');
    expect(out).not.toContain(pinned.fingerprint);
  });

  test('fail for a file that is not listed', () => {
    fs.appendFileSync(path.join(folder, 'shown.svg'), ' ');
    const {code, out} = run();
    expect(code).not.toBe(0);
    expect(out).toContain('Verified Successfully');
  });

  test('make of a private key what the file of keys asks for', () => {
    fs.writeFileSync(path.join(folder, 'private.pem'), pem);
    const comments = fs.readFileSync(path.join(siteDir, 'compliance', 'keys.yaml'), 'utf8');
    const made = [...comments.matchAll(/^# {3}(openssl pkey .*?) {2,}# (\w+)$/gm)].map(
      ([, command = '', field]) => [
        field,
        execFileSync('bash', ['-c', command], {cwd: folder, encoding: 'utf8'}).split(' ')[0],
      ],
    );
    expect(made).toEqual([
      ['public_key', pinned.publicKey],
      ['fingerprint', pinned.fingerprint],
    ]);
  });
});

test('the page names the age at which the site gives a list up', () =>
  expect(text).toContain(`at most ${MAX_MANIFEST_AGE_DAYS} days ago`));
