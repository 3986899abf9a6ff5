/**
 * Prints what our edition of the standards leaves out of the originals: for each document the number of binding
 * sentences in both, then each omission with its line in the original and its review.
 *
 * `npm run omissions -- [--open | --modules] [part of a document's name]`: `--open` prints only what is not reviewed, as
 * `tests/embedded-omissions.yaml` has it; `--modules` a table of the documents that scope versions consist of.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {dump} from 'js-yaml';
import {parseScope, resolveVersion} from '../../plugins/core';
import {REQUIREMENT_LEVELS} from '../../plugins/core/standards/requirementLevel';
import type {Statement} from './bindingStatements';
import type {Addition, Omission} from './embeddedOmissions';
import {additionsOf, omissionsOf, reasonOf, reviewOf} from './embeddedOmissions';
import {embeddedDocuments, editionsOf, readReviews} from './originals';
import {hasShared, siteDir} from './paths';

type Row = {
  readonly name: string;
  readonly original: number;
  readonly ours: number;
  readonly omissions: readonly Omission[];
  readonly additions: readonly Addition[];
};

const {documents} = readReviews();
const [words, switches] = [false, true].map((isSwitch) =>
  process.argv.slice(2).filter((argument) => argument.startsWith('--') === isSwitch),
);

function sentences(statements: readonly Statement[]): number {
  return new Set(statements.flatMap(({id}) => id ?? [])).size;
}

function rows(): Row[] {
  return embeddedDocuments().flatMap((name) => {
    const editions = words?.every((word) => name.includes(word)) && editionsOf(name, documents[name] ?? {});
    return editions
      ? [
          {
            name,
            original: sentences(editions.original),
            ours: sentences(editions.ours),
            omissions: omissionsOf(editions),
            additions: additionsOf(editions),
          },
        ]
      : [];
  });
}

const reviewed = (name: string, omission: Omission) => reviewOf(documents[name] ?? {}, omission);
const openOf = (name: string, omissions: readonly Omission[]) =>
  omissions.filter((omission) => reviewed(name, omission) === undefined);

function printAll(): void {
  for (const {name, original, ours, omissions, additions} of rows()) {
    const open = openOf(name, omissions).length;
    console.log(
      `${name}: ${original} in the original, ${ours} in ours, ${omissions.length} omissions, ${open} open`,
    );
    for (const omission of omissions) {
      const {line, level, thing, isNamed, levelsOfOurs} = omission;
      const kind = isNamed
        ? levelsOfOurs.length > 0
          ? ` (ours: ${levelsOfOurs.join(', ')})`
          : ''
        : ' (names nothing)';
      console.log(`  line ${line}: ${level} ${thing}${kind} - ${reviewed(name, omission) ?? 'OPEN'}`);
    }
    for (const addition of additions) {
      const {line, level, thing} = addition;
      const reason = reasonOf(documents[name] ?? {}, addition) ?? 'OPEN';
      console.log(`  line ${line} of ours adds: ${level} ${thing} - ${reason}`);
    }
  }
}

type Pair = Pick<Omission, 'level' | 'thing'>;

/** Key word -> things. */
function byLevel(pairs: readonly Pair[]): Record<string, string[]> {
  return Object.fromEntries(
    REQUIREMENT_LEVELS.flatMap((level) => {
      const found = pairs.filter((pair) => pair.level === level).map(({thing}) => thing);
      return found.length > 0 ? [[level, found]] : [];
    }),
  );
}

function printOpen(): void {
  for (const {name, omissions, additions} of rows()) {
    const open = openOf(name, omissions);
    const said = byLevel(open.filter(({isNamed}) => !isNamed));
    const omitted = byLevel(open.filter(({isNamed}) => isNamed));
    const added = byLevel(
      additions.filter((addition) => reasonOf(documents[name] ?? {}, addition) === undefined),
    );
    const review = {
      ...(Object.keys(said).length > 0 && {
        said: Object.fromEntries(
          Object.entries(said).map(([level, gists]) => [
            level,
            Object.fromEntries(gists.map((gist) => [gist, ''])),
          ]),
        ),
      }),
      ...(Object.keys(omitted).length > 0 && {omitted: [{reason: '', ...omitted}]}),
      ...(Object.keys(added).length > 0 && {added: [{reason: '', ...added}]}),
    };
    if (Object.keys(review).length > 0) console.log(dump({[name]: review}));
  }
}

function printModules(): void {
  const byName = new Map(rows().map((row) => [row.name, row]));
  for (const file of ['scs-compatible-iaas.yaml', 'scs-compatible-kaas.yaml']) {
    const source = {
      path: `scopes/${file}`,
      text: fs.readFileSync(path.join(siteDir, 'scopes', file), 'utf8'),
    };
    const scope = parseScope(source).value;
    for (const version of scope?.versions.slice(0, 2) ?? []) {
      console.log(
        `\n${file} ${version.version}\n\n| Document | Original | Ours | Omissions | Open |\n| --- | --- | --- | --- | --- |`,
      );
      for (const {definition} of scope ? resolveVersion(scope, version).modules : []) {
        const row = byName.get(path.basename(definition.url));
        if (!row) continue;
        const open = openOf(row.name, row.omissions).length;
        console.log(`| ${row.name} | ${row.original} | ${row.ours} | ${row.omissions.length} | ${open} |`);
      }
    }
  }
}

if (!hasShared) console.log('No reference data beside the checkout.');
else if (switches?.includes('--open')) printOpen();
else if (switches?.includes('--modules')) printModules();
else printAll();
