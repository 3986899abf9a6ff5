import {expect, test} from 'vitest';
import {buildCatalog} from './catalog';
import {kindByPath} from './source';
import {checkCatalog} from '../rules';
import {exampleDocument, exampleScope} from '../rules/rule';

const sources = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => ({path, text}));

test.each([
  ['standards/scs-0100-v1-a.md', 'standard'],
  ['../elsewhere/Standards/scs-0100-v1-a.md', 'standard'],
  ['scopes/scs-compatible-iaas.yaml', 'scope'],
  ['scopes/notes/scs-compatible-iaas/v6.md', 'note'],
  ['compliance/environments.yaml', 'environments'],
  ['compliance/snapshots/2026-01-01.json', 'snapshot'],
  ['blog/2026-01-01-a.md', 'post'],
  ['blog/authors.yml', 'authors'],
  ['blog/tags.yml', 'tags'],
  ['blog/readers.yml', undefined],
  ['standards/scs-0100-v1-a.mdx', 'mdx'],
])('%s without a kind is taken for %s', (path, kind) => expect(kindByPath(path)).toBe(kind));

test('a kind that is known is never guessed again', () => {
  const post = {
    kind: 'post',
    path: 'blog/scs-summit.md',
    text: '---\ndate: 2026-01-01\n---\n\nText.\n',
  } as const;
  const standard = {
    kind: 'standard',
    path: '../notes/clone/scs-0100-v1-a.md',
    text: exampleDocument('type: Standard\nstatus: Draft'),
  } as const;
  const {documents, posts, notes, diagnostics} = buildCatalog([post, standard]);
  expect([[...documents.keys()], posts.map(({title}) => title), notes.size, diagnostics]).toEqual([
    ['scs-0100-v1-a'],
    ['scs-summit'],
    0,
    [],
  ]);
});

test('relations go both ways, whichever side names them', () => {
  const catalog = buildCatalog(
    sources({
      'standards/scs-0100-v1-a.md': exampleDocument(
        'type: Standard\nstatus: Deprecated\nstabilized_at: 2022-01-01\ndeprecated_at: 2023-01-01\nreplaced_by: [scs-0100-v2-a.md]',
      ),
      'standards/scs-0100-v2-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-a.md',
      ),
      'standards/scs-0100-v3-a.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v2-a.md',
      ),
      'standards/scs-0100-w1-a.md': exampleDocument(
        'type: Supplement\nsupplements:\n  - scs-0100-v1-a.md\n  - scs-0100-v2-a.md',
      ),
    }),
  );
  const ids = (name: string) => {
    const relations = catalog.relations.get(name);
    return [relations?.replaces, relations?.replacedBy, relations?.supplements, relations?.supplementOf].map(
      (list) => (list ?? []).map(({id}) => id),
    );
  };
  expect(ids('scs-0100-v2-a')).toEqual([['scs-0100-v1'], ['scs-0100-v3'], ['scs-0100-w1'], []]);
  expect(ids('scs-0100-v1-a')).toEqual([[], ['scs-0100-v2'], ['scs-0100-w1'], []]);
  expect(ids('scs-0100-w1-a')).toEqual([[], [], [], ['scs-0100-v1', 'scs-0100-v2']]);
});

test('a document that enhances others is told to the readers of both, however it is written', () => {
  const catalog = buildCatalog(
    sources({
      'standards/scs-0210-v2-a.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0211-v1-b.md': exampleDocument('type: Standard\nstatus: Draft'),
      'standards/scs-0220-v1-c.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances: scs-0210-v2-a.md',
      ),
      'standards/scs-0221-v1-d.md': exampleDocument(
        'type: Standard\nstatus: Draft\nenhances:\n  - scs-0211-v1-b\n  - scs-0210-v2-a.md\n  - scs-0221-v1-d.md\n  - gone.md',
      ),
    }),
  );
  const ids = (name: string) => {
    const {enhances = [], enhancedBy = []} = catalog.relations.get(name) ?? {};
    return [enhances, enhancedBy].map((list) => list.map(({id}) => id));
  };
  expect(ids('scs-0210-v2-a')).toEqual([[], ['scs-0220-v1', 'scs-0221-v1']]);
  expect(ids('scs-0220-v1-c')).toEqual([['scs-0210-v2'], []]);
  expect(ids('scs-0221-v1-d')).toEqual([['scs-0210-v2', 'scs-0211-v1'], []]);
});

test('scope versions lead to documents through their modules', () => {
  const catalog = buildCatalog(
    sources({
      'standards/scs-0100-v1-example.md': exampleDocument('type: Standard\nstatus: Draft'),
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
    }),
  );
  expect(catalog.relations.get('scs-0100-v1-example')?.scopes).toMatchObject([
    {version: 'v1', module: 'scs-0100-v1'},
  ]);
});

test('a document that cannot be read is found once, and nothing that refers to it', () => {
  const catalog = buildCatalog(
    sources({
      'standards/scs-0100-v1-example.md': '## No front matter\n',
      'standards/scs-0100-v2-example.md': exampleDocument(
        'type: Standard\nstatus: Draft\nreplaces: scs-0100-v1-example.md',
        '[x](scs-0100-v1-example.md#a)\n',
      ),
      'scopes/scs-compatible-iaas.yaml': exampleScope(),
    }),
  );
  expect(checkCatalog(catalog).map(({path, ruleId}) => [path, ruleId])).toEqual([
    ['standards/scs-0100-v1-example.md', 'front-matter'],
  ]);
});

test('a scope that is written twice, in `.yaml` and in `.yml`, is an error that names both', () => {
  const catalog = buildCatalog(
    sources({'scopes/scs-a.yaml': exampleScope(), 'scopes/scs-a.yml': exampleScope()}),
  );
  expect(catalog.diagnostics).toMatchObject([
    {
      path: 'scopes/scs-a.yml',
      severity: 'error',
      ruleId: 'unique-scope',
      message: 'Unexpected second scope `scs-a`, expected one; the other is `scopes/scs-a.yaml`.',
    },
  ]);
});
