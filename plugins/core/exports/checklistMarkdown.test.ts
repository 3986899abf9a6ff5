import fc from 'fast-check';
import {expect, test} from 'vitest';
import {PUBLISHED} from '../../../tests/support/exampleOrigin';
import type {Checklist, ChecklistStep} from '../scopes/checklist';
import {readTaskList, stepOfTaskList, tickTaskList} from '../scopes/taskList';
import {originHead} from '../scopes/versionOrigin';
import {linksOf, parseMarkdown} from '../text/markdown';
import {absoluteUrl} from '../text/routes';
import {checklistMarkdown} from './checklistMarkdown';

const {siteUrl: SITE, origin} = PUBLISHED;
const HEAD = originHead(origin).join('\n\n');

const step: ChecklistStep = {
  id: 'one',
  phase: 'now',
  kind: 'task',
  obligation: 'mandatory',
  module: 'scs-0100-v2',
  title: 'Set the purpose',
  text: 'Set `a_b` to *c*.',
  links: [{label: 'Section', url: '/standards/iaas/scs-0100-v2#x'}],
  testcases: ['a', 'b'],
  command: 'openstack image set\n\necho "$OS_CLOUD"',
};
const checklist: Checklist = {
  scope: 'scs-test',
  scopeName: 'SCS Test',
  from: 'v1',
  to: 'v2',
  effectiveFrom: null,
  endsOn: null,
  preparation: null,
  steps: [
    step,
    {...step, id: 'two', obligation: 'optional', text: '', links: [], testcases: [], command: null},
  ],
};

test('a step is a box with its mark on one line; links, tests and command stand below it', () => {
  expect(checklistMarkdown(checklist, PUBLISHED)).toBe(`# Upgrade SCS Test from v1 to v2

${HEAD}

## Now, still under v1

- [ ] **Set the purpose** <!-- step:one -->
  Set \`a_b\` to \\*c\\*.

  - [Section](https://docs.scs.community/standards/iaas/scs-0100-v2#x)
  - Tests: \`a\`, \`b\`

  \`\`\`bash
  openstack image set

  echo "$OS_CLOUD"
  \`\`\`
- [ ] **Set the purpose** *(optional)* <!-- step:two -->
`);
});

test('above the steps stands what their commands need', () => {
  const preparation = {
    variables: [
      {name: 'OS_CLOUD', meaning: 'the cloud in `clouds.yaml`'},
      {name: 'A_B', meaning: 'a *name*'},
    ],
    text: 'Get the tests. They need `sonobuoy`.',
    command: 'git clone x\ncd x',
  };
  expect(checklistMarkdown({...checklist, preparation, steps: []}, PUBLISHED))
    .toBe(`# Upgrade SCS Test from v1 to v2

${HEAD}

## Before you run the commands

Set these variables with \`export\`:

- \`OS_CLOUD\`: the cloud in \`clouds.yaml\`.
- \`A_B\`: a \\*name\\*.

Get the tests. They need \`sonobuoy\`.

\`\`\`bash
git clone x
cd x
\`\`\`
`);
  const nothing = {variables: [], text: '', command: null};
  expect(checklistMarkdown({...checklist, preparation: nothing, steps: []}, PUBLISHED)).toBe(
    `# Upgrade SCS Test from v1 to v2\n\n${HEAD}\n\n## Before you run the commands\n`,
  );
});

test('one step can be cut out of the list, with all that belongs to it', () => {
  const list = checklistMarkdown(checklist, PUBLISHED);
  expect(stepOfTaskList(list, 'one')).toBe(
    list.slice(list.indexOf('- [ ]'), list.indexOf('- [ ] **Set the purpose** *(optional)*')),
  );
  expect(stepOfTaskList(list, 'two')).toBe('- [ ] **Set the purpose** *(optional)* <!-- step:two -->\n');
  expect(stepOfTaskList(list, 'three')).toBe('');
});

const text = fc.oneof(
  fc.string({maxLength: 30}),
  fc
    .array(
      fc.constantFrom(
        '<!-- step:x -->',
        '- [x] ',
        '\n',
        '# ',
        '`',
        '**',
        '[a](b)',
        '<b>',
        '\\',
        'a',
        ' ',
        '&',
      ),
    )
    .map((parts) => parts.join('')),
);
/** Of the site, or of another; brackets, quotes and blanks included. */
const address = fc.oneof(
  fc.constant('/standards/x'),
  fc
    .array(fc.constantFrom('a', '(', ')', '%2F', '\\', '<', '>', '"', '[', ']', ' ', '`', '*', '&lt;'))
    .map((parts) => `https://x.example/${parts.join('')}z`),
);
const steps = fc.array(
  fc.record({
    obligation: fc.constantFrom('mandatory' as const, 'recommended' as const),
    phase: fc.constantFrom('now' as const, 'before-end' as const),
    title: text.map((words) => `Do ${words} now`),
    text: fc.oneof(
      fc.constant(''),
      text.map((words) => `See ${words}.`),
    ),
    links: fc.array(fc.record({label: text, url: address}), {maxLength: 2}),
    testcases: fc.array(fc.constantFrom('a', 'b_c'), {maxLength: 2}),
    command: fc.oneof(fc.constant(null), text),
  }),
  {minLength: 1, maxLength: 4},
);

test('whatever stands in its texts, a list has one box per step, and nothing but the links of its steps', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const list = {
        ...checklist,
        steps: given.map((fields, index) => ({...step, ...fields, id: `s-${index}`})),
      };
      const markdown = checklistMarkdown(list, PUBLISHED);
      const all = new Map(list.steps.map(({id}) => [id, {done: true, notApplicable: null}]));
      expect(readTaskList(tickTaskList(markdown, all))).toEqual(all);
      const links = list.steps.flatMap((each) => each.links);
      // The list goes by phases.
      expect(
        linksOf(parseMarkdown(markdown))
          .map(({url}) => url)
          // GFM links what looks like an address of mail, wherever it stands, to that address.
          .filter((url) => !url.startsWith('mailto:'))
          .toSorted(),
      ).toEqual([origin.url, ...links.map(({url}) => absoluteUrl(url, SITE))].toSorted());
      for (const {id} of list.steps)
        expect([...readTaskList(stepOfTaskList(markdown, id)).keys()]).toEqual([id]);
    }),
    {seed: 1, numRuns: 100},
  );
});
