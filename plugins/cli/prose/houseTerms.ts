import type {Root} from 'nlcst';
import {search} from 'nlcst-search';
import type {VFile} from 'vfile';

/** Phrases that read quaint or translated, each with what we write instead; `docs/style.md` shows them in sentences. */
const INSTEAD: Readonly<Record<string, string>> = {
  'hand in': 'submit',
  'hands in': 'submits',
  'handed in': 'submitted',
  'handing in': 'submitting',
  mend: 'fix',
  mends: 'fixes',
  mended: 'fixed',
  mending: 'fixing',
  told: 'reported',
  tell: 'report, show or say',
  tells: 'reports, shows or says',
  telling: 'reporting',
  'look whether': 'check that',
  'see whether': 'check that',
  'keep a standard': 'comply with a standard',
  'keeps a standard': 'complies with a standard',
  'keep the standard': 'comply with the standard',
  'keeps the standard': 'complies with the standard',
  'who keeps': 'who complies with',
  'by people': 'manually',
  'checked by hand': 'checked manually',
  'tested by hand': 'tested manually',
  'better not': 'should not',
  'better has': 'should have',
  'all the same': 'still, or nevertheless',
  'binds all the same': 'remains binding',
  'binds nobody': 'is informative',
  'bind nobody': 'are informative',
  somebody: 'someone, or name who',
  'not everybody': 'name who does and who does not',
  'but for': 'except for',
  'but in': 'except in',
  'of old': 'earlier, or previous',
  'in the world': 'published, or in use',
  'goes on': 'continues',
  'go on': 'continue',
  'going on': 'continuing',
  'lead on': 'redirect',
  'leads on': 'redirects',
  'take in': 'import, or accept',
  'takes in': 'imports, or accepts',
  'stands in': 'is in',
  'stand in': 'are in',
  'stands below': 'is below',
  'stand below': 'are below',
  'stands beside': 'is next to',
  'stand beside': 'are next to',
  fault: 'problem',
  faults: 'problems',
  'way down': 'path',
  'comes about': 'is created',
  'held against': 'compared with, or checked against',
  'held to': 'checked against',
  'by itself': 'automatically, or on its own',
  'by themselves': 'automatically, or on their own',
  'by lot': 'at random',
  'fire wall': 'firewall',
  'fire walls': 'firewalls',
  'by the alphabet': 'alphabetically',
  'ask for': 'require, or request',
  'asks for': 'requires, or requests',
  'asked for': 'required, or requested',
};

/** Reports the phrases of {@link INSTEAD}. */
export function houseTerms() {
  return (tree: Root, file: VFile): void => {
    search(tree, Object.keys(INSTEAD), (...[match, , , phrase]) => {
      const start = match[0]?.position?.start;
      file.message(`Unexpected \`${phrase}\`, expected ${INSTEAD[phrase]}`, {
        ...(start ? {place: start} : {}),
        source: 'house-terms',
        ruleId: phrase.replaceAll(' ', '-'),
      });
    });
  };
}
