import {useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {Verification} from '@site/plugins/compliance/components/verifyFile';
import {MAX_BADGE_BYTES, verifyFile} from '@site/plugins/compliance/components/verifyFile';
import {routes} from '@site/plugins/core/text/routes';
import {Page} from '@site/plugins/ui/Page';

type State = {readonly name: string; readonly outcome: Verification | string} | undefined;

/** Tells whether a file is one that this site publishes; the file does not leave the browser. */
export default function VerifyBadgePage(): ReactNode {
  const [state, setState] = useState<State>();
  const verify = async (file: File): Promise<Verification | string> => {
    if (file.size > MAX_BADGE_BYTES) return `${file.size} bytes are too many for a badge.`;
    return verifyFile(await file.arrayBuffer(), routes.badgeManifest());
  };
  const take = (file: File | undefined) => {
    if (!file) return;
    verify(file).then(
      (outcome) => setState({name: file.name, outcome}),
      () =>
        setState({
          name: file.name,
          outcome: 'It could not be checked: the list of published files did not load. Try again.',
        }),
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
          Drop a badge that somebody shows you. It is compared with the list of all badges that this site
          publishes; it does not leave your browser.
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
          Badge or status file
          <input
            type="file"
            accept=".svg,.json,image/svg+xml,application/json"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </label>
      </div>
      <div role="status">
        {state === undefined ? null : <Outcome name={state.name} outcome={state.outcome} />}
      </div>
      <Heading as="h2">What this proves, and what not</Heading>
      <ul>
        <li>A file that is found is, byte by byte, one that this site published on the day named.</li>
        <li>
          It does not prove that it still holds: how a cloud stands today is told by its status page alone, to
          which every badge leads.
        </li>
        <li>
          A file that is not found is changed, of another day, or not from here. Badges are drawn anew with
          each update of the site.
        </li>
        <li>
          A signature shows that the list was made by the holder of the key. Without one, the list is as
          trustworthy as your connection to this site.
        </li>
      </ul>
      <p>
        <a href={routes.badgeManifest()}>The list, as JSON</a>
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
  const [path] = outcome.published;
  const proof = path === undefined ? undefined : proofOf(path);
  return (
    <div className="scs-card">
      <p>
        <strong>
          {path === undefined
            ? `✕ ${name} is not among the files of ${outcome.asOf}.`
            : `✓ ${name} is a file that this site published on ${outcome.asOf}.`}
        </strong>
      </p>
      {path === undefined ? null : (
        <p>
          <code>{outcome.published.join(', ')}</code>
          {proof === undefined ? null : (
            <>
              {' '}
              <Link to={proof}>How it stands today</Link>
            </>
          )}
        </p>
      )}
      <p>{SIGNATURE[outcome.signature]}</p>
      {outcome.keyFingerprint === null ? null : (
        <p className="scs-break scs-small">
          SHA-256 of the public key: <code>{outcome.keyFingerprint}</code>
        </p>
      )}
    </div>
  );
}

const SIGNATURE: Record<Verification['signature'], string> = {
  good: 'The list is signed, and the signature is good.',
  bad: 'The list is signed, but the signature is wrong: do not trust it.',
  unsigned: 'The list is unsigned.',
  unsupported: 'The list is signed; this browser cannot check the signature.',
};

/** The status page behind a badge or a status file. */
function proofOf(path: string): string | undefined {
  const [, kind, id] = /^\/(badges|certification)\/([^/]+)\//.exec(path) ?? [];
  if (id === undefined || kind === undefined) return undefined;
  return id === 'register' ? routes.register() : routes.environment(id);
}
