import fc from 'fast-check';
import {expect, test} from 'vitest';
import {beginCsafValidation} from '../../plugins/advisories/csafVerdicts';
import {importCsaf} from '../../plugins/core/advisories/imports/csaf';
import {importOssa} from '../../plugins/core/advisories/imports/ossa';
import {importOsv} from '../../plugins/core/advisories/imports/osv';
import type {AdvisoryPost} from '../../plugins/core/advisories/post';
import {parseAdvisory} from '../../plugins/core/advisories/post';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import {toCsaf} from '../../plugins/core/exports/csaf';
import {osvSchema, toOsv} from '../../plugins/core/exports/osv';
import {checkCatalog} from '../../plugins/core/rules';
import type {Parsed, SourceFile} from '../../plugins/core/text/diagnostic';
import {formatDiagnostic} from '../../plugins/core/text/diagnostic';
import {siteDir} from '../support/paths';
import {describeWithShared, sharedSources} from '../support/shared';
import {validSources} from '../support/validSources';

const SITE = {siteUrl: 'https://docs.scs.community'};

function valueOf<T>({value, diagnostics}: Parsed<T>): T {
  if (value === undefined) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return value;
}

function advisoryOf(draft: SourceFile): AdvisoryPost {
  const {value, diagnostics} = parseAdvisory(draft);
  expect(diagnostics).toEqual([]);
  return valueOf({value, diagnostics});
}

/** What no format may lose. */
const facts = ({title, advisory}: AdvisoryPost) => ({
  title,
  cves: advisory.cves,
  components: advisory.components.map(({name, versions}) => ({name, versions})),
  names: advisory.acknowledgements.map(({name}) => name),
  revised: advisory.revisions.at(-1)?.date,
});

/** Advisories of which everything that an author may state is made up. */
const madeUp = fc
  .sample(validSources, {numRuns: 100, seed: 15})
  .flatMap((files) =>
    Object.entries(files).flatMap(([path, text]) =>
      /^blog\/.*\.md$/.test(path) ? (parseAdvisory({path, text}).value ?? []) : [],
    ),
  );

async function faultsOf(posts: readonly AdvisoryPost[]): Promise<string[]> {
  const documents = posts.map((post, index) => ({
    path: `${index}.json`,
    content: JSON.stringify(toCsaf(post, SITE).content),
  }));
  const verdicts = await beginCsafValidation(documents, siteDir);
  return (await verdicts()).flatMap(({path, faults}) => faults.map((fault) => `${path}: ${fault}`));
}

test('whatever an advisory states, its documents are valid', async () => {
  expect(madeUp.length).toBeGreaterThan(50);
  expect(await faultsOf(madeUp)).toEqual([]);
  for (const post of madeUp) expect(osvSchema.safeParse(toOsv(post, SITE, 'x')).error).toBeUndefined();
});

test('what is wrong with a document is found', async () => {
  const [post] = madeUp;
  if (!post) throw new Error('nothing was made up');
  const document = JSON.stringify(toCsaf(post, SITE).content).replace('"lang":"en"', '"lang":"?"');
  const verdicts = await beginCsafValidation([{path: 'a.json', content: document}], siteDir);
  expect((await verdicts()).flatMap(({faults}) => faults).join('\n')).toContain('/document/lang');
});

describeWithShared('every advisory of OpenStack in the reference data', () => {
  const sources = sharedSources('corpus', 'ossa');
  const drafts = sources.map((source, index) =>
    valueOf(importOssa(source, `SCS-2099-${String(index + 1).padStart(3, '0')}`)),
  );
  const posts = drafts.map(advisoryOf);
  const documents = posts.map((post) => toCsaf(post, SITE));

  test('becomes a draft that passes the check, with all components and their versions', () => {
    expect(sources).toHaveLength(25);
    expect(new Set(drafts.map(({path}) => path)).size).toBe(25);
    expect(checkCatalog(buildCatalog(drafts)).map(formatDiagnostic)).toEqual([]);
    const components = posts.flatMap(({advisory}) => advisory.components);
    expect(components).toHaveLength(30);
    expect(components.filter(({versions}) => versions === null)).toEqual([]);
    expect(posts.flatMap(({advisory}) => advisory.cves)).toHaveLength(26);
  });

  test('is published as a document that passes the schema and all mandatory tests of CSAF 2.0', async () => {
    expect(await faultsOf(posts)).toEqual([]);
  });

  test('keeps its facts through CSAF', () => {
    const back = documents.map(({path, content}) =>
      advisoryOf(valueOf(importCsaf({path, text: JSON.stringify(content)}))),
    );
    expect(back.map(facts)).toEqual(posts.map(facts));
  });

  test('keeps its facts through OSV', () => {
    const osv = posts.map((post, index) => toOsv(post, SITE, documents[index]?.path ?? ''));
    for (const document of osv) expect(osvSchema.safeParse(document).error).toBeUndefined();
    const back = osv.map((document) =>
      advisoryOf(valueOf(importOsv({path: `${document.id}.json`, text: JSON.stringify(document)}))),
    );
    expect(back.map(facts)).toEqual(posts.map(facts));
  });
});
