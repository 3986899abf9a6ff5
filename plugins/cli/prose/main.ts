import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {lintProse} from './lintProse';

const siteDir = path.resolve(__dirname, '..', '..', '..');

/** Our own texts, and the folders that hold them. Tests and the linter's own lists are data. */
const TEXTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docusaurus.config.ts',
  'docs',
  'plugins',
  'src',
  'standards',
  'scopes/notes',
  'blog',
];
const isProse = (file: string) =>
  /\.(?:md|tsx?)$/.test(file) && !/\.(?:test|d)\.ts$|^plugins\/cli\/prose\//.test(file);

function filesIn(text: string): string[] {
  const absolute = path.join(siteDir, text);
  if (!fs.statSync(absolute).isDirectory()) return [text];
  return fs
    .readdirSync(absolute, {recursive: true, encoding: 'utf8'})
    .map((name) => path.posix.join(text, name.split(path.sep).join('/')))
    .filter((file) => isProse(file) && fs.statSync(path.join(siteDir, file)).isFile());
}

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : TEXTS.flatMap(filesIn).toSorted();
  let count = 0;
  for (const file of files) {
    for (const {line, column, reason, source, ruleId} of await lintProse(
      file,
      fs.readFileSync(path.resolve(siteDir, file), 'utf8'),
    )) {
      count += 1;
      console.log(`${file}:${line}:${column}: ${reason.replace(/\s+/g, ' ')} (${source}: ${ruleId})`);
    }
  }
  console.log(`${files.length} files, ${count} findings`);
  process.exitCode = count === 0 ? 0 : 1;
}

void main();
