import fs from 'node:fs';
import path from 'node:path';
import {toNlcst} from 'mdast-util-to-nlcst';
import type {Root} from 'nlcst';
import {ParseEnglish} from 'parse-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRedundantAcronyms from 'retext-redundant-acronyms';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import retextSpell from 'retext-spell';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {houseTerms} from './houseTerms';
import {proseOf} from './proseOf';
import {sentenceLength} from './sentenceLength';

/** Terms, products and people that no dictionary has. */
const WORDS = fs.readFileSync(path.join(__dirname, 'words.txt'), 'utf8').trim().split('\n');

/** The files of the package, which loads them in a way that programs of this repository cannot wait for. */
const dictionaryFile = (ending: string) =>
  fs.readFileSync(path.join(path.dirname(require.resolve('dictionary-en-gb')), `index.${ending}`));

/**
 * Phrases that are terms or ordinary words of specifications here: a host serves pages, input is invalid and a feature
 * disabled, a master key encrypts keys, a MUST is a requirement, Designate is a service.
 */
const TECHNICAL = {
  equality: ['disabled', 'host', 'hosts', 'hosting', 'invalid', 'master', 'master key'],
  simplify: [
    'additional',
    'address',
    'benefit',
    'combined',
    'comply with',
    'contains',
    'delete',
    'designate',
    'effect',
    'ensure',
    'equivalent',
    'function',
    'identical',
    'immediately',
    'implement',
    'indicate',
    'interface',
    'is responsible for',
    'minimum',
    'modify',
    'monitor',
    'multiple',
    'not certain',
    'not later than',
    'option',
    'parameters',
    'previous',
    'prioritize',
    'provide',
    'relative to',
    'remain',
    'request',
    'require',
    'requirement',
    'satisfy',
    'selection',
    'shall',
    'submit',
    'type',
  ],
};
/** Half of the findings of `retext-simplify`, and nothing that a reader would stumble over. */
const GRAMMAR = ['however', 'it is', 'there are', 'there is', 'therefore'];

// Not in use: `retext-passive`. A standard says what must be done and a page what is shown, whoever does it; nearly all
// of its 184 findings were of that kind. `docs/style.md` asks for the active voice where an actor is known.
const processor = unified()
  .use(houseTerms)
  .use(sentenceLength)
  .use(retextSpell, {
    dictionary: {aff: dictionaryFile('aff'), dic: dictionaryFile('dic')},
    personal: WORDS.flatMap((word) => [word, `${word}'s`]).join('\n'),
    max: 5,
  })
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextRedundantAcronyms)
  .use(retextEquality, {ignore: TECHNICAL.equality})
  .use(retextSimplify, {ignore: [...TECHNICAL.simplify, ...GRAMMAR]})
  .freeze();

/** Ids, versions, file names and days are not spelled: `scs-0102-v2`, `v5.1`, `IPv6`, `README.md`, `YYYY-MM-DD`. */
const NO_WORD = /[\d_]|^scs-|^YYYY|\.[a-z]+$/i;

/** A dot at the end may be that of the sentence. */
const isNoWord = (actual: string) => NO_WORD.test(actual) || WORDS.includes(actual.replace(/\.$/, ''));

/** What the linter finds in a file, in the order of the text. */
export async function lintProse(file: string, text: string): Promise<VFile['messages']> {
  const vfile = new VFile({path: file, value: text});
  const parser = new ParseEnglish();
  const tree: Root = {
    type: 'RootNode',
    children: proseOf(file, text).flatMap((paragraph) => toNlcst(paragraph, vfile, parser).children),
  };
  await processor.run(tree, vfile);
  return vfile.messages
    .filter(({ruleId}) => ruleId !== 'overflow')
    .filter(({source, actual}) => source !== 'retext-spell' || !isNoWord(actual ?? ''))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
