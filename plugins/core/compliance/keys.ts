import * as z from 'zod';
import type {Diagnostic, Parsed, Place, SourceFile} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import {withoutRepeated} from '../text/repeated';
import {day} from '../text/shapes';
import {fitLeniently, shapeDiagnostics} from '../text/shape';
import {sha256Hex} from '../text/sha256';
import {parseYaml} from '../text/yaml';
import type {PinnedKey} from './pinnedKey';
import {bytesOfBase64, isEd25519Key, keyCountsOn} from './pinnedKey';

const keySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a short name of lower-case letters, digits and `-`'),
  public_key: z.string().meta({description: 'Ed25519, as SubjectPublicKeyInfo in base64.'}),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits')
    .meta({description: 'SHA-256 of the DER bytes of the public key, hexadecimal.'}),
  from: day.meta({description: 'First day on which lists may be signed with it.'}),
  until: day.optional().meta({description: 'The last one; left out for no end yet.'}),
});

/** The shape of `compliance/keys.yaml` and of `/.well-known/scs-keys.json`. */
export const keysSchema = z.strictObject({keys: z.array(keySchema)});

type RawKey = z.infer<typeof keySchema>;
type LocatedKey = PinnedKey & {readonly place: Place};

/** A rotation needs the old key and the new one; a third is one that somebody forgot to end. */
const MAX_AT_ONCE = 2;

/**
 * Reads `keys.yaml`, in its order; an empty file has none: then nothing is signed. Keys that are none are findings, and
 * left out. No value for no YAML, or another shape.
 */
export function parseKeys(source: SourceFile): Parsed<readonly PinnedKey[]> {
  const yaml = parseYaml(source);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const document = yaml.value;
  const {value, issues} = fitLeniently(keysSchema, document.value ?? {keys: []});
  const shape = shapeDiagnostics(document, issues, 'key-shape');
  if (!value) return {value: undefined, diagnostics: shape};
  const wrong: Diagnostic[] = [];
  const located = value.keys.flatMap((raw, index): LocatedKey[] => {
    const fault = faultOf(raw);
    if (!fault) {
      const place = document.placeOfValue(['keys', index, 'id']);
      return [
        {
          id: raw.id,
          publicKey: raw.public_key,
          fingerprint: raw.fingerprint,
          from: raw.from,
          until: raw.until ?? null,
          place,
        },
      ];
    }
    wrong.push({
      ...document.placeOfValue(['keys', index, fault.key]),
      severity: 'error',
      ruleId: 'key-shape',
      message: fault.message,
    });
    return [];
  });
  const byId = withoutRepeated({items: located, what: 'key', idOf: ({id}) => id});
  const byKey = withoutRepeated({
    items: byId.items,
    what: 'key with the fingerprint',
    idOf: ({fingerprint}) => fingerprint,
  });
  return {
    value: byKey.items.map(({place: _place, ...key}) => key),
    diagnostics: [
      ...shape,
      ...wrong,
      ...byId.diagnostics,
      ...byKey.diagnostics,
      ...tooManyAtOnce(byKey.items),
    ],
  };
}

function faultOf(raw: RawKey): {readonly key: keyof RawKey; readonly message: string} | undefined {
  const der = bytesOfBase64(raw.public_key);
  const of = `of key ${quote(raw.id)}`;
  if (!der) return {key: 'public_key', message: `Unexpected \`public_key\` ${of}, expected base64.`};
  if (!isEd25519Key(der)) {
    return {
      key: 'public_key',
      message: `Unexpected \`public_key\` ${of}, expected an Ed25519 key as SubjectPublicKeyInfo.`,
    };
  }
  const fingerprint = sha256Hex(der);
  if (fingerprint !== raw.fingerprint) {
    return {
      key: 'fingerprint',
      message: `Unexpected fingerprint ${of}, expected ${quote(fingerprint)}, the SHA-256 of its public key.`,
    };
  }
  if (raw.until !== undefined && raw.until < raw.from)
    return {key: 'until', message: `Unexpected \`until\` ${of}, expected a day after \`from\`.`};
  return undefined;
}

/** Keys only become more on the first day of one of them. */
function tooManyAtOnce(keys: readonly LocatedKey[]): Diagnostic[] {
  return keys.flatMap(({id, from, place}): Diagnostic[] => {
    const count = keys.filter((key) => keyCountsOn(key, from)).length;
    return count <= MAX_AT_ONCE
      ? []
      : [
          {
            ...place,
            severity: 'warning',
            ruleId: 'key-rotation',
            message: `Unexpected key ${quote(id)} as one of ${count} on ${quote(from)}, expected at most ${MAX_AT_ONCE} at once: an old one and its successor.`,
            advice: 'Give keys that are no longer used their last day in `until`.',
          },
        ];
  });
}
