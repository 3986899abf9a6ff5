import type {StoredGrammar} from './grammar';
import {Grammar} from './grammar';
import {HAND_KEPT} from './handKept';
import recorded from './recorded.json';

const RECORDED: Readonly<Record<string, StoredGrammar>> = recorded.programs;

const GRAMMARS = new Map<string, Grammar>();

/** Names of programs whose commands are known, the longest first: a path says more than a name. */
const NAMES = [...Object.keys(RECORDED), ...Object.keys(HAND_KEPT)].toSorted((a, b) => b.length - a.length);

/**
 * The commands of a program; undefined for one that nobody has written down.
 * @param program as it is called, such as `openstack` or `./iaas/openstack_test.py`
 */
export function grammarOf(program: string): Grammar | undefined {
  const name = NAMES.find((known) => program === known || program.endsWith(`/${known}`));
  if (name === undefined) return undefined;
  const known = GRAMMARS.get(name);
  if (known) return known;
  const complete = RECORDED[name];
  const grammar = complete
    ? new Grammar(name, complete, true)
    : new Grammar(name, {version: '', global: '', commands: {}, ...HAND_KEPT[name]}, false);
  GRAMMARS.set(name, grammar);
  return grammar;
}
