import {useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {MAX_BADGE_BYTES, verifyFile} from '@site/plugins/compliance/components/verifyFile';
import type {PinnedKey} from '@site/plugins/core/compliance/pinnedKey';
import type {Verification} from '@site/plugins/core/compliance/verification';
import {MAX_MANIFEST_AGE_DAYS} from '@site/plugins/core/compliance/verification';
import {VERIFICATION} from '@site/plugins/core/compliance/verificationWording';
import {plural} from '@site/plugins/core/text/plural';
import {routes} from '@site/plugins/core/text/routes';
import {Page} from '@site/plugins/ui/Page';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {
  /** They come from the build and not from the list: a list that was swapped cannot bring its own. */
  readonly keys: readonly PinnedKey[];
};

type State = {readonly name: string; readonly outcome: Verification | string} | undefined;

/** Tells whether a file is one that this site publishes; the file does not leave the browser. */
export default function VerifyBadgePage({keys}: Props): ReactNode {
  const [state, setState] = useState<State>();
  const today = useToday();
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_BADGE_BYTES) {
      setState({name: file.name, outcome: `${file.size} bytes are too many for a badge.`});
      return;
    }
    verifyFile(file, {manifestUrl: routes.badgeManifest(), keys, today}).then(
      (outcome) => setState({name: file.name, outcome}),
      () => setState({name: file.name, outcome: 'The file could not be read. Try again.'}),
    );
  };
  return (
    <Page
      title="Verify a badge"
      description="Tells whether a badge file is one that this site publishes today"
      crumbs={[
        {label: 'Certified clouds', url: routes.certification()},
        {label: 'Badges', url: routes.badges()},
      ]}
      lead={
        <p>
          Drop a badge or a certificate that somebody shows you. It is compared with the list of all that this
          site publishes; it does not leave your browser.
        </p>
      }
    >
      <div
        className="scs-card"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <label>
          Badge, certificate or status file
          <input
            type="file"
            accept=".svg,.pdf,.json,.csv,image/svg+xml,application/pdf,application/json,text/csv"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
      </div>
      <div role="status">
        {state === undefined ? null : <Outcome name={state.name} outcome={state.outcome} />}
      </div>
      <Heading as="h2">What this proves, and what not</Heading>
      <ul>
        <li>
          A check mark stands for three things: the list names the file, byte by byte; a key that this page
          knows has signed the list; and the list is at most {MAX_MANIFEST_AGE_DAYS} days old. Where one of
          them is missing, there is no check mark, and it says which.
        </li>
        <li>
          It does not prove that a badge still holds: how a cloud stands today is told by its status page
          alone, to which every badge leads.
        </li>
        <li>
          Badges are drawn anew with each update of the site: one of last week is not on the list of today.
        </li>
      </ul>
      <Heading as="h2">Keys</Heading>
      {keys.length === 0 ? (
        <p>This edition of the site has no keys, and signs nothing.</p>
      ) : (
        <ul>
          {keys.map((key) => (
            <li key={key.id}>
              {`${key.id}, from ${key.from}${key.until === null ? '' : ` until ${key.until}`}; SHA-256 of the public key: `}
              <code className="scs-break">{key.fingerprint}</code>
            </li>
          ))}
        </ul>
      )}
      <p className="scs-links">
        <a href={routes.badgeManifest()}>The list, as JSON</a>
        <a href={routes.keys()}>The keys, as JSON</a>
        <a href={routes.verifyByHand()}>How to verify without this site</a>
      </p>
    </Page>
  );
}

function Outcome({
  name,
  outcome,
}: {
  readonly name: string;
  readonly outcome: Verification | string;
}): ReactNode {
  if (typeof outcome === 'string') return <p>{`${name}: ${outcome}`}</p>;
  const {state, further, listed, sameName, asOf, ageDays, key} = outcome;
  const [path] = listed;
  const proof = path === undefined ? undefined : proofOf(path);
  return (
    <div className="scs-card">
      <p>
        <Mark wording={VERIFICATION[state]} /> <strong>{name}</strong>
      </p>
      <p>{VERIFICATION[state].meaning}</p>
      {further.length === 0 ? null : (
        <ul>
          {further.map((also) => (
            <li key={also}>{VERIFICATION[also].meaning}</li>
          ))}
        </ul>
      )}
      {path === undefined ? null : (
        <p>
          On the list as <code className="scs-break">{listed.join(', ')}</code>.{' '}
          {proof === undefined ? null : <Link to={proof}>How it stands today</Link>}
        </p>
      )}
      {sameName.length === 0 ? null : (
        <p>
          On the list, with other contents: <code className="scs-break">{sameName.join(', ')}</code>
        </p>
      )}
      {asOf === null || ageDays === null ? null : (
        <p>{`The list is of ${asOf}${ageDays < 0 ? '' : `: ${plural(ageDays, 'day')} old`}.`}</p>
      )}
      {key === null ? null : (
        <p className="scs-small">
          {`Signed with ${key.id}; SHA-256 of the public key: `}
          <code className="scs-break">{key.fingerprint}</code>
        </p>
      )}
    </div>
  );
}

/** The status page behind a badge or a status file. */
function proofOf(path: string): string | undefined {
  const [, kind, id] = /^\/(badges|certification)\/([^/]+)\//.exec(path) ?? [];
  if (id === undefined || kind === undefined) return undefined;
  return id === 'register' ? routes.register() : routes.environment(id);
}
