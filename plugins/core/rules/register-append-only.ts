import type {Catalog} from '../catalog/catalog';
import type {RecordedHead} from '../compliance/register';
import {headOfEnds, headOfEntries} from '../compliance/register';
import {quote} from '../text/diagnostic';
import {plural} from '../text/plural';
import type {Finding, Rule} from './rule';

const RESTORE =
  'Restore the recorded text. Add new entries at the end, record an end in `ended`, and change nothing else.';
const RECORD = 'Put it on record: `npm run new -- register-head`.';

/** Reports what is no longer in the register as it was put on record: people rely on revocations that are public. */
export const registerAppendOnly: Rule = {
  id: 'register-append-only',
  severity: 'error',
  summary:
    'The register only grows: entries and ends recorded in `register-head.yaml` do not change (scs-0004).',
  check: ({certificates, registerHead: recorded}) => {
    const broken = recorded
      ? [...entryFindings(certificates, recorded), ...endFindings(certificates, recorded)]
      : [];
    return broken.length > 0 ? broken : unrecorded(certificates, recorded);
  },
  examples: {
    ok: {
      'compliance/certificates.yaml': register(['Us', '2024-06-01'], ['Them', undefined]),
      'compliance/register-head.yaml': head(),
    },
    notOk: {
      'compliance/certificates.yaml': register(['Others', undefined], ['Them', undefined]),
      'compliance/register-head.yaml': head(),
    },
    findings: [
      '2:1: Unexpected change among the first 2 entries of the register, expected the recorded ones.',
      '3:1: Missing `ended` of certificate `c1`, expected the recorded end.',
    ],
  },
};

type Certificates = Catalog['certificates'];

function entryFindings(certificates: Certificates, recorded: RecordedHead): Finding[] {
  const {entries, head, placeOf} = recorded;
  if (certificates.length < entries) {
    return [
      {
        ...placeOf('entries'),
        message: `Unexpected register of ${plural(certificates.length, 'entry', 'entries')}, expected the ${entries} on record.`,
        advice: RESTORE,
      },
    ];
  }
  if (headOfEntries(certificates.slice(0, entries)) === head) return [];
  return [
    {
      ...placeOf('head'),
      message: `Unexpected change among the first ${plural(entries, 'entry', 'entries')} of the register, expected the recorded ones.`,
      advice: RESTORE,
    },
  ];
}

function endFindings(certificates: Certificates, {ended, ended_head, placeOf}: RecordedHead): Finding[] {
  const found = ended.map((id) => certificates.find((certificate) => certificate.id === id));
  const missing = ended.filter((_, index) => !found[index]?.ended);
  if (missing.length > 0) {
    return missing.map((id) => ({
      ...placeOf('ended'),
      message: `Missing \`ended\` of certificate ${quote(id)}, expected the recorded end.`,
      advice: RESTORE,
    }));
  }
  if (headOfEnds(found.flatMap((certificate) => certificate ?? [])) === ended_head) return [];
  return [
    {
      ...placeOf('ended_head'),
      message: 'Unexpected change of an end, expected the recorded reasons and days.',
      advice: RESTORE,
    },
  ];
}

/** What nothing guards yet; one finding is enough, for one command mends them all. */
function unrecorded(certificates: Certificates, recorded: RecordedHead | null): Finding[] {
  const added = certificates.slice(recorded?.entries ?? 0);
  const ended = certificates.filter(({id, ended: end}) => end !== null && !recorded?.ended.includes(id));
  const [first] = [...added, ...ended];
  if (!first) return [];
  return [
    {
      ...first.place,
      severity: 'warning',
      message: `Unexpected ${added.length > 0 ? 'certificate' : 'end of certificate'} ${quote(first.id)} that is not on record, expected it in \`register-head.yaml\`.`,
      advice: RECORD,
    },
  ];
}

/** Holder and end, if there is one, of two certificates. */
function register(...entries: readonly (readonly [string, string | undefined])[]): string {
  return `certificates:\n${entries
    .map(
      ([holder, end], index) =>
        `- {id: c${index + 1}, kind: integrator, holder: ${holder}, issued: 2024-01-0${index + 1}, valid_until: 2024-12-31${end ? `, ended: {reason: revoked, on: ${end}}` : ''}}\n`,
    )
    .join('')}`;
}

function head(): string {
  return `entries: 2\nhead: "373b6e5fa7a5d9cc7593560d55b1c8d3f02b5951274741a72922e6e3bea731a2"\nended: [c1]\nended_head: "f5769c4560a774ac10eb86e823ab79250ba9497452355293781659279f9eefbc"\n`;
}
