import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readTaskList, tickTaskList} from './taskList';

const list =
  '# T\n\n## Now\n\n- [ ] **One** <!-- step:one -->\n  Text.\n\n  ```sh\n  x\n  ```\n- [ ] **Two** *(optional)* <!-- step:two-2 -->\n\n## Later\n\n- [ ] **Three** <!-- step:three -->\n';

test('a list carries how far somebody is', () => {
  const states = new Map([
    ['one', {done: true, notApplicable: null}],
    ['two-2', {done: false, notApplicable: 'no images'}],
  ]);
  const ticked = tickTaskList(list, states);
  expect(ticked.split('\n').filter((line) => line.startsWith('- ['))).toEqual([
    '- [x] **One** <!-- step:one -->',
    '- [x] **Two** *(optional)* *(not applicable: no images)* <!-- step:two-2 -->',
    '- [ ] **Three** <!-- step:three -->',
  ]);
});

test('without any state a list stays as it is', () => expect(tickTaskList(list, new Map())).toBe(list));

test('what a list says is read back', () => {
  const reason = fc.string({maxLength: 30}).map((text) => text.replace(/[)\s]+/g, ' ').trim());
  const state = fc.oneof(
    fc.constant({done: true, notApplicable: null}),
    fc.constant({done: false, notApplicable: null}),
    reason.map((notApplicable) => ({done: false, notApplicable})),
  );
  fc.assert(
    fc.property(state, state, (one, three) => {
      const states = new Map([
        ['one', one],
        ['three', three],
      ]);
      const read = readTaskList(tickTaskList(list, states));
      expect([read.get('one'), read.get('three')]).toEqual([one, three]);
      expect(read.get('two-2')).toEqual({done: false, notApplicable: null});
    }),
  );
});

test.each(['', 'hello', '- [x] no id', '- [x] **A** <!-- step:A b -->', '<script>x</script>'])(
  '%j has no step',
  (text) => {
    expect(readTaskList(text).size).toBe(0);
  },
);
