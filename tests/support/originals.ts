import fs from 'node:fs';
import path from 'node:path';
import {FAILSAFE_SCHEMA, load} from 'js-yaml';
import {parseDocumentName} from '../../plugins/core/standards/documentId';
import {splitFrontMatter} from '../../plugins/core/text/markdown';
import {statementsOf} from './bindingStatements';
import type {Editions, Review} from './embeddedOmissions';
import {sharedDir, siteDir} from './paths';

/** The reviewed list. */
export type Reviews = {
  /** Documents without an original -> why. */
  readonly withoutOriginal: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, Review>>;
};

const ORIGINALS = [
  ['corpus', 'standards-repo', 'Standards'],
  ['corpus', 'standards-pending', 'Standards'],
];

/** Reads the reviewed list; every scalar is a text, so that `22.10` stays what it is. */
export function readReviews(): Reviews {
  const text = fs.readFileSync(path.join(siteDir, 'tests', 'embedded-omissions.yaml'), 'utf8');
  const {withoutOriginal, documents} = load(text, {schema: FAILSAFE_SCHEMA}) as {
    [Key in keyof Reviews]: Reviews[Key] | '';
  };
  return {withoutOriginal: withoutOriginal || {}, documents: documents || {}};
}

/** True for a document that informs only (scs-0001). */
export const isSupplement = (name: string) => parseDocumentName(`${name}.md`)?.kind === 'supplement';

/** Names of the embedded documents, without `.md`, sorted. */
export function embeddedDocuments(): string[] {
  return fs
    .readdirSync(path.join(siteDir, 'standards'))
    .filter((file) => /^scs-\d{4}-[vw]\d+-.*\.md$/.test(file))
    .map((file) => file.slice(0, -'.md'.length))
    .toSorted();
}

/** A document in the original and in ours; undefined where there is no original. */
export function editionsOf(name: string, {bindingSections}: Review): Editions | undefined {
  const file = ORIGINALS.map((parts) => path.join(sharedDir, ...parts, `${name}.md`)).find((file) =>
    fs.existsSync(file),
  );
  if (file === undefined) return undefined;
  const text = fs.readFileSync(file, 'utf8');
  const own = path.join(siteDir, 'standards', `${name}.md`);
  return {
    original: statementsOf(
      {path: file, text},
      {
        // Supplements inform; what they demand all the same is in capitals.
        keyWords: isSupplement(name) ? 'in capitals' : 'in any case',
        ...(bindingSections && {bindingSections}),
      },
    ),
    originalText: splitFrontMatter(text).body,
    ours: statementsOf({path: own, text: fs.readFileSync(own, 'utf8')}, {keyWords: 'in capitals'}),
  };
}
