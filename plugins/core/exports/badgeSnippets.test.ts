import {expect, test} from 'vitest';
import {adaptiveSnippet, badgeSnippets} from './badgeSnippets';

const use = {
  image: 'https://x.example/b.svg',
  target: 'https://x.example/c/',
  alt: 'SCS "x" ] <y>',
  height: 28,
};

test('every snippet shows the picture with its words and leads to the proof', () => {
  for (const {text} of badgeSnippets(use)) {
    expect(text).toContain(use.image);
    expect(text).toContain(use.target);
  }
});

test('words cannot leave the attribute that they stand in', () => {
  const html = badgeSnippets(use).find(({label}) => label === 'HTML')?.text;
  expect(html).toContain('alt="SCS &quot;x&quot; ] &lt;y&gt;"');
  expect(adaptiveSnippet(use, 'https://x.example/d.svg')).toContain('srcset="https://x.example/d.svg"');
});
