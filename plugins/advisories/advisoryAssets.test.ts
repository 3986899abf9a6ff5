import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {load} from 'js-yaml';
import {createMessage, generateKey, readKey, readSignature, verify} from 'openpgp';
import {describe, expect, test} from 'vitest';
import {catalogOf} from '../../tests/support/catalogOf';
import {siteDir} from '../../tests/support/paths';
import {publicAdvisories} from '../core/catalog/posts';
import {routes} from '../core/text/routes';
import type {AdvisoryFiles} from './advisoryAssets';
import {advisoryAssets} from './advisoryAssets';
import {csafSignerOf} from './csafSigner';
import {securityTxtExpiry} from './securityTxtExpiry';

const SITE = 'https://docs.example.org/base';
const NOW = '2026-11-25T10:00:00';

/** The posts of this repository. */
const blog = Object.fromEntries(
  fs
    .readdirSync(path.join(siteDir, 'blog'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`blog/${name}`, fs.readFileSync(path.join(siteDir, 'blog', name), 'utf8')]),
);

async function published(changes: Partial<AdvisoryFiles> = {}): Promise<ReadonlyMap<string, string>> {
  const assets = await advisoryAssets({
    posts: publicAdvisories(catalogOf(blog), NOW),
    site: {siteUrl: SITE},
    signer: null,
    isForAggregators: true,
    builtAt: NOW,
    expires: securityTxtExpiry(undefined, NOW),
    ...changes,
  });
  return new Map(assets.map(({path: address, content}) => [SITE + address, String(content)]));
}

type Metadata = {
  canonical_url: string;
  role: string;
  publisher: {category: string};
  public_openpgp_keys?: {fingerprint: string; url: string}[];
  distributions: {
    rolie: {feeds: {tlp_label: string; url: string}[]; services: string[]; categories: string[]};
  }[];
};
type Feed = {
  feed: {
    updated: string;
    entry: {
      id: string;
      updated: string;
      published: string;
      link: {rel: string; href: string}[];
      content: {src: string};
    }[];
  };
};
type Csaf = {
  document: {
    distribution: {tlp: {label: string}};
    tracking: {id: string; initial_release_date: string; current_release_date: string};
  };
};

/** Reads a provider as its clients do: nothing is known but the address of `security.txt`. */
async function walk(
  files: ReadonlyMap<string, string>,
): Promise<{role: string; documents: number; signed: number}> {
  const get = (url: string | undefined): string => {
    const text = files.get(url ?? '');
    if (text === undefined) throw new Error(`404 ${url}`);
    return text;
  };
  const json = (url: string | undefined): unknown => JSON.parse(get(url));
  const fields = new Map(
    get(`${SITE}/.well-known/security.txt`)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  expect(fields.get('Contact')).toMatch(/^mailto:/);
  expect(fields.get('Canonical')).toBe(`${SITE}/.well-known/security.txt`);
  expect(Date.parse(fields.get('Expires') ?? '')).toBeGreaterThan(Date.parse(`${NOW}Z`));
  const metadata = json(fields.get('CSAF')) as Metadata;
  expect(metadata.canonical_url).toBe(fields.get('CSAF'));
  const keys = await Promise.all(
    (metadata.public_openpgp_keys ?? []).map(async ({fingerprint, url}) => {
      const key = await readKey({armoredKey: get(url)});
      expect(key.getFingerprint().toUpperCase()).toBe(fingerprint);
      expect(key.isPrivate()).toBe(false);
      return key;
    }),
  );
  const rolie = metadata.distributions[0]?.rolie;
  for (const url of [...(rolie?.services ?? []), ...(rolie?.categories ?? [])]) json(url);
  const [feedPlace] = rolie?.feeds ?? [];
  expect(feedPlace?.tlp_label).toBe('WHITE');
  const {feed} = json(feedPlace?.url) as Feed;
  const folder = feedPlace?.url.slice(0, feedPlace.url.lastIndexOf('/') + 1) ?? '';
  let signed = 0;
  for (const {id, link, content, updated, published: first} of feed.entry) {
    const href = (rel: string) => link.filter((one) => one.rel === rel).map((one) => one.href);
    const [self = ''] = href('self');
    expect(self).toBe(content.src);
    const {document} = json(self) as Csaf;
    expect(document.distribution.tlp.label).toBe('WHITE');
    expect(document.tracking).toMatchObject({
      id,
      initial_release_date: first,
      current_release_date: updated,
    });
    expect(self).toBe(`${folder}${first.slice(0, 4)}/${id.toLowerCase()}.json`);
    expect(href('hash').map((url) => url.split('.').at(-1))).toEqual(['sha256', 'sha512']);
    for (const url of href('hash')) {
      const [hash, name] = get(url).trim().split(/\s+/);
      expect(hash).toBe(
        createHash(url.split('.').at(-1) ?? '')
          .update(get(self))
          .digest('hex'),
      );
      expect(name).toBe(self.split('/').at(-1));
    }
    for (const url of href('signature')) {
      const {signatures} = await verify({
        message: await createMessage({text: get(self)}),
        signature: await readSignature({armoredSignature: get(url)}),
        verificationKeys: keys,
      });
      expect(await signatures[0]?.verified).toBe(true);
      signed += 1;
    }
  }
  const paths = feed.entry.map(({content}) => content.src.slice(folder.length));
  expect(get(`${folder}index.txt`).trim().split('\n')).toEqual(paths.toSorted());
  expect(get(`${folder}changes.csv`).trim().split('\n')).toEqual(
    feed.entry.map(({updated}, index) => `"${paths[index]}","${updated}"`),
  );
  expect(feed.entry.map(({updated}) => updated)).toEqual(
    feed.entry
      .map(({updated}) => updated)
      .toSorted()
      .toReversed(),
  );
  return {role: metadata.role, documents: feed.entry.length, signed};
}

describe('a client of CSAF', () => {
  test('finds every document with its hashes, and is told that nothing is signed', async () =>
    expect(await walk(await published())).toEqual({role: 'csaf_provider', documents: 5, signed: 0}));

  test('verifies every signature where there is a key, with the same bytes each time', async () => {
    const {privateKey} = await generateKey({
      type: 'ecc',
      userIDs: [{name: 'Throw-away', email: 'nobody@example.org'}],
      passphrase: 'secret words',
      date: new Date('2026-01-01T00:00:00Z'),
    });
    const files = await published({signer: await csafSignerOf(privateKey, 'secret words')});
    expect(await walk(files)).toEqual({role: 'csaf_trusted_provider', documents: 5, signed: 5});
    expect(await published({signer: await csafSignerOf(privateKey, 'secret words')})).toEqual(files);
    expect([...files.values()].join('\n')).not.toContain('PRIVATE KEY');
    await expect(csafSignerOf(privateKey, 'wrong')).rejects.toThrow(/^Unexpected SCS_OPENPGP_KEY, expected/);
  });

  test('is answered where there are no advisories', async () =>
    expect((await published({posts: []})).get(SITE + routes.csaf.feed())).toContain('"entry": []'));
});

test('the schema for editors accepts the posts of this repository, and refuses a status that is none', async () => {
  const schema = (await published()).get(`${SITE}${routes.api.schema('advisory')}`) ?? '';
  const validate = addFormats(new Ajv2020({strict: false})).compile(JSON.parse(schema) as object);
  const fields = Object.values(blog)
    .filter((text) => text.includes('\nadvisory:'))
    .map((text) => load(text.split('---\n')[1] ?? '') as {advisory: {distributions: {status: string}[]}});
  expect(fields).toHaveLength(5);
  for (const post of fields) {
    expect([validate(post), validate.errors]).toEqual([true, null]);
    const [distribution] = post.advisory.distributions;
    if (distribution) distribution.status = 'mostly fixed';
    expect(validate(post)).toBe(false);
  }
});

test('what is no key is refused without a word of it', async () => {
  expect(await csafSignerOf(undefined, undefined)).toBeNull();
  expect(await csafSignerOf('', undefined)).toBeNull();
  await expect(csafSignerOf('hunter2', undefined)).rejects.toThrow(/^(?!.*hunter2)/);
});

test('drafts, unlisted posts and advisories under embargo are not published', () => {
  const post = (id: string, fields = '', more = '') =>
    `---\ntitle: A\n${fields}advisory:\n  id: ${id}\n  summary: S\n${more}  revisions: [{version: 1, date: 2026-01-03T10:00:00Z, text: First}]\n---\n\nText.\n`;
  const files = {
    'blog/2026-01-01-a.md': post('SCS-2026-001'),
    'blog/2026-01-02-b.md': post('SCS-2026-002', 'draft: true\n'),
    'blog/2026-01-03-c.md': post('SCS-2026-003', 'unlisted: true\n'),
    'blog/2026-01-04-d.md': post('SCS-2026-004', '', '  embargo_until: 2026-11-25T10:00:01Z\n'),
    'blog/2026-01-05-e.md': post('SCS-2026-005', '', '  embargo_until: 2026-11-25T10:00:00Z\n'),
  };
  expect(publicAdvisories(catalogOf(files), NOW).map(({advisory: {id}}) => id)).toEqual([
    'SCS-2026-005',
    'SCS-2026-001',
  ]);
});

describe('security.txt expires', () => {
  test('less than a year after the build', () =>
    expect(securityTxtExpiry(undefined, NOW)).toBe('2027-09-21T00:00:00'));

  test('when the site says so', () =>
    expect(securityTxtExpiry('2027-01-01T01:00:00+01:00', NOW)).toBe('2027-01-01T00:00:00'));

  test.each([['2026-11-25T09:59:59Z'], ['2028-01-01T00:00:00Z'], ['soon']])('but not %s', (wanted) =>
    expect(() => securityTxtExpiry(wanted, NOW)).toThrow(/^Unexpected securityTxtExpires/),
  );
});
