import fs from 'node:fs';
import path from 'node:path';
import {parseDocumentName} from '../../plugins/core/standards/documentId';
import {sharedDir} from '../support/paths';

const repository = path.join(sharedDir, 'corpus', 'standards-repo');
const standards = path.join(repository, 'Standards');
/** The real scope files. */
export const scopes = path.join(repository, 'Tests');

/** File names of the real documents, sorted. */
export function documentNames(): string[] {
  return fs
    .readdirSync(standards)
    .filter((name) => /^scs-\d{4}-.*\.md$/.test(name))
    .toSorted();
}

/** Text of a real document. */
export function documentText(name: string): string {
  return fs.readFileSync(path.join(standards, name), 'utf8');
}

/**
 * Writes the real documents, `times` times over, under other numbers from the second copy on.
 * @param times at most 20
 */
export function writeCopies(folder: string, times: number): void {
  fs.mkdirSync(folder, {recursive: true});
  for (let copy = 0; copy < times; copy += 1) {
    // The second digit is the track, so the first one makes the difference; the last two of real numbers are below 50.
    const rename = (text: string) =>
      text.replace(/scs-0(\d)(\d{2})(?=-[vw]\d)/g, (_id, track: string, rest: string) => {
        const last = Number(rest) + (copy < 10 ? 0 : 50);
        return `scs-${copy % 10}${track}${String(last).padStart(2, '0')}`;
      });
    for (const name of documentNames())
      fs.writeFileSync(path.join(folder, rename(name)), rename(documentText(name)));
  }
}

/**
 * Writes the real documents and scopes so that there is nothing to find and to compare in them: key words are in lower
 * case, and each older version has a number of its own. What a build takes longer without this is the price of
 * requirements and comparisons.
 */
export function writeWithoutRequirements(folder: string): {standards: string; scopes: string} {
  const names = documentNames();
  const documents = names
    .flatMap((name) => parseDocumentName(name) ?? [])
    .filter(({kind}) => kind === 'standard');
  const older = documents.filter(({number, version}) =>
    documents.some((other) => other.number === number && other.version > version),
  );
  // The second digit is the track, the first one is free.
  const torn = new Map(older.map(({id, version}) => [id, id.replace(/^scs-\d/, `scs-${9 - version}`)]));
  const rename = (text: string) => text.replace(/\bscs-\d{4}-v\d+(?!\d)/g, (id) => torn.get(id) ?? id);
  const lower = (text: string) =>
    text.replace(/\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL|FORBIDDEN)\b/g, (word) =>
      word.toLowerCase(),
    );
  const target = {standards: path.join(folder, 'standards'), scopes: path.join(folder, 'scopes')};
  for (const one of Object.values(target)) fs.mkdirSync(one, {recursive: true});
  for (const name of names)
    fs.writeFileSync(path.join(target.standards, rename(name)), lower(rename(documentText(name))));
  for (const name of fs.readdirSync(scopes).filter((file) => /^scs-.*\.yaml$/.test(file))) {
    fs.writeFileSync(
      path.join(target.scopes, name),
      rename(fs.readFileSync(path.join(scopes, name), 'utf8')),
    );
  }
  return target;
}
