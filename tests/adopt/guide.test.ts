import {expect, test} from 'vitest';
import {guideSteps} from './guide';

const guide = (text: string) => ({path: 'docs/guide.md', text});

const TWO_SECTIONS = `# Guide

\`\`\`sh
before
\`\`\`

## Steps

### First

\`\`\`console
$ for readers
\`\`\`

\`\`\`sh
rm old
\`\`\`

\`\`\`js title="site/config.js"
module.exports = {}
\`\`\`

## Way back

\`\`\`sh
git revert
\`\`\`
`;

test('steps are the commands and files of one section, in order', () => {
  expect(guideSteps(guide(TWO_SECTIONS), 'Steps')).toEqual([
    {line: 15, text: 'rm old', file: undefined},
    {line: 19, text: 'module.exports = {}\n', file: 'site/config.js'},
  ]);
  expect(guideSteps(guide(TWO_SECTIONS), 'Way back').map(({text}) => text)).toEqual(['git revert']);
});

test('a section that is missing or tells nothing to do is refused', () => {
  expect(() => guideSteps(guide(TWO_SECTIONS), 'Updates')).toThrow('docs/guide.md: no section `Updates`');
  expect(() => guideSteps(guide('## Steps\n\nNothing.\n'), 'Steps')).toThrow('has no block');
});

test('a file outside of the site is refused', () => {
  for (const file of ['../x.js', '/etc/x', 'a/../../b', '']) {
    expect(() => guideSteps(guide(`## Steps\n\n\`\`\`js title="${file}"\nx\n\`\`\`\n`), 'Steps')).toThrow(
      'docs/guide.md:3: unexpected title',
    );
  }
});
