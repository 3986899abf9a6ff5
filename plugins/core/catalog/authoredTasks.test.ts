import {expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import {buildCatalog} from './catalog';
import {exampleDocument, exampleScope} from '../rules/rule';
import {authoredTasks} from './authoredTasks';
import {makeChecklist} from '../scopes/checklist';
import {checklistMarkdown} from '../exports/checklistMarkdown';

const version = (number: number, body = '') => ({
  path: `standards/scs-0100-v${number}-a.md`,
  text: exampleDocument(
    `type: Standard\nstatus: Draft${number > 1 ? `\nreplaces: scs-0100-v${number - 1}-a.md` : ''}`,
    body,
  ),
});
const notes = `## Install checklist

- [ ] Set \`x\`. It helps.

  \`\`\`bash
  set x
  \`\`\`

- [x] Recommended: Look [at it](https://example.org).
- No box.

## Upgrade checklist from v1

- [ ] Change \`x\` to \`y\`.

## Other

- [ ] Lost.
`;
const catalog = buildCatalog([
  version(1),
  version(2),
  version(3, '## Upgrade checklist from v2\n\n- [ ] Drop y.\n- [ ] Drop y!\n'),
  {
    path: 'standards/scs-0100-w1-notes.md',
    text: exampleDocument(
      'type: Supplement\nsupplements: [scs-0100-v1-a.md, scs-0100-v2-a.md, scs-0100-v3-a.md]',
      notes,
    ),
  },
  {
    path: 'scopes/scs-compatible-iaas.yaml',
    text: exampleScope({
      modules: `modules:\n${[1, 2, 3].map((n) => `- id: m${n}\n  name: M${n}\n  url: https://docs.scs.community/standards/scs-0100-v${n}-a\n  targets:\n    main: [scs-0100-check]`).join('\n')}`,
      versions: `versions:\n${[3, 2, 1].map((n) => `- version: v${n}\n  include: [m${n}]`).join('\n')}`,
    }),
  },
]);
const scope = catalog.scopes.get('scs-compatible-iaas');
if (!scope) throw new Error('no scope');
const tasks = authoredTasks(catalog);
const titles = (from: string | null, to: string) =>
  makeChecklist({scope, from, to, tasks})
    .steps.filter(({kind}) => kind === 'task')
    .map(({title}) => title);

test('the fixture is read without findings', () => expect(catalog.diagnostics).toEqual([]));

test('an installation has the tasks of the standard and of its notes', () => {
  const [first, second] = makeChecklist({scope, from: null, to: 'v2', tasks}).steps.filter(
    ({kind}) => kind === 'task',
  );
  expect(first).toMatchObject({
    id: 'task-scs-0100-w1-install-set-helps',
    title: 'Set x',
    text: 'It helps.',
    command: 'set x',
    obligation: 'mandatory',
    links: [{url: '/standards/scs-0100-w1-notes#install-checklist'}],
  });
  expect(second).toMatchObject({title: 'Look at it', obligation: 'recommended', command: null});
});

test('an upgrade has the tasks of its step, and over several versions those of each', () => {
  expect(titles('v1', 'v2')).toEqual(['Change x to y']);
  expect(titles('v2', 'v3')).toEqual(['Drop y', 'Drop y!']);
  expect(titles('v1', 'v3')).toEqual(['Change x to y', 'Drop y', 'Drop y!']);
});

test('tasks of one wording keep ids of their own', () => {
  const ids = makeChecklist({scope, from: 'v1', to: 'v3', tasks}).steps.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('names stay code in the task list', () => {
  const named = {...makeChecklist({scope, from: null, to: 'v2', tasks})};
  const markdown = checklistMarkdown(
    {...named, steps: named.steps.map((step) => ({...step, text: 'Set `a_b` to *c*.'}))},
    PUBLISHED,
  );
  expect(markdown).toContain('  Set `a_b` to \\*c\\*.');
});

test('a task below another heading is told', () => {
  expect(catalog.documents.get('scs-0100-w1-notes')?.tasks.strayLines).toEqual([25]);
});
