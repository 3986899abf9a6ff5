import * as z from 'zod';
import type {Parsed, Place, SourceFile} from '../text/diagnostic';
import {compareText} from '../text/diagnostic';
import {fitLeniently, shapeDiagnostics} from '../text/shape';
import {sha256Hex} from '../text/sha256';
import {parseYaml} from '../text/yaml';
import type {Certificate} from './environment';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

/** The shape of `compliance/register-head.yaml` and of `/certification/register-head.json`. */
export const registerHeadSchema = z.strictObject({
  entries: z.int().min(0).meta({description: 'Number of entries that `head` covers, from the first on.'}),
  head: hash.meta({
    description:
      'Of the last of these entries. That of an entry is the SHA-256 of the one before, a line feed, and the entry as JSON without its end; before the first there are 64 zeros.',
  }),
  ended: z
    .array(z.string())
    .meta({description: 'Certificates whose end `ended_head` covers, in the order of its recording.'}),
  ended_head: hash.meta({description: 'The same over the ends: `{"id":…,"reason":…,"on":…}`.'}),
});

/** What a register held at some time, in two hashes; ids of certificates in `ended`. */
export type RegisterHead = z.infer<typeof registerHeadSchema>;

/** A head that was put on record, with its place in the file. */
export type RecordedHead = RegisterHead & {
  readonly placeOf: (key: keyof RegisterHead) => Place;
};

/** Reads `register-head.yaml`. No value for no YAML, or another shape. */
export function parseRegisterHead(source: SourceFile): Parsed<RecordedHead> {
  const yaml = parseYaml(source);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const document = yaml.value;
  const {value, issues} = fitLeniently(registerHeadSchema, document.value ?? {});
  return {
    value: value && {...value, placeOf: (key) => document.placeOfKey([key])},
    diagnostics: shapeDiagnostics(document, issues, 'register-head-shape'),
  };
}

/** Before the first link. */
const START = '0'.repeat(64);

function chain(links: readonly string[]): string {
  return links.reduce((head, link) => sha256Hex(`${head}\n${link}`), START);
}

/** The head over entries of the register, in the order of their file; their ends may still come, and are left out. */
export function headOfEntries(certificates: readonly Pick<Certificate, 'entry'>[]): string {
  return chain(certificates.map(({entry}) => entry));
}

/** The head over the ends of certificates, in the given order; those that have none are left out. */
export function headOfEnds(certificates: readonly Pick<Certificate, 'id' | 'ended'>[]): string {
  return chain(
    certificates.flatMap(({id, ended}) =>
      ended ? [JSON.stringify({id, reason: ended.reason, on: ended.on})] : [],
    ),
  );
}

/**
 * The head over a whole register. Ends that are on record keep their order, and the others follow by day: an end may
 * become known later than another one that came after it.
 * @param recorded ids of the certificates whose ends are on record, in their order
 */
export function registerHead(
  certificates: readonly Certificate[],
  recorded: readonly string[] = [],
): RegisterHead {
  const rank = ({id}: Certificate) => {
    const index = recorded.indexOf(id);
    return index === -1 ? recorded.length : index;
  };
  const ended = certificates
    .filter((certificate) => certificate.ended !== null)
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) || compareText(a.ended?.on ?? '', b.ended?.on ?? '') || compareText(a.id, b.id),
    );
  return {
    entries: certificates.length,
    head: headOfEntries(certificates),
    ended: ended.map(({id}) => id),
    ended_head: headOfEnds(ended),
  };
}

/** A head as the file `register-head.yaml`. */
export function registerHeadText({entries, head, ended, ended_head}: RegisterHead): string {
  return [
    '# Written by `npm run new -- register-head`: what the register has to go on holding, checked by `npm run check`.',
    `entries: ${entries}`,
    `head: "${head}"`,
    ended.length === 0
      ? 'ended: []'
      : ['ended:', ...ended.map((id) => `  - ${JSON.stringify(id)}`)].join('\n'),
    `ended_head: "${ended_head}"`,
    '',
  ].join('\n');
}
