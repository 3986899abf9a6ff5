import {useState} from 'react';
import type {ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {MAX_BADGE_BYTES, verifyFile} from '@site/plugins/compliance/components/verifyFile';
import type {PinnedKey} from '@site/plugins/core/compliance/pinnedKey';
import type {Verification} from '@site/plugins/core/compliance/verification';
import {MAX_MANIFEST_AGE_DAYS} from '@site/plugins/core/compliance/verification';
import {VERIFICATION} from '@site/plugins/core/compliance/verificationWording';
import {Commas} from '@site/plugins/ui/Commas';
import {strings} from '@site/plugins/compliance/strings';
import {routes} from '@site/plugins/core/text/routes';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {FileLink} from '@site/plugins/ui/siteAddress';

type Props = {
  /** They come from the build and not from the list: a list that was swapped cannot bring its own. */
  readonly keys: readonly PinnedKey[];
};

type State = {readonly name: string; readonly outcome: Verification | string} | undefined;

/** Tells whether a file is one that this site publishes; the file does not leave the browser. */
export default function VerifyBadgePage({keys}: Props): ReactNode {
  const [state, setState] = useState<State>();
  const today = useToday();
  const manifestUrl = useBaseUrl(routes.badgeManifest());
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_BADGE_BYTES) {
      setState({name: file.name, outcome: strings.verify.tooLarge(file.size)});
      return;
    }
    verifyFile(file, {manifestUrl, keys, today}).then(
      (outcome) => setState({name: file.name, outcome}),
      () => setState({name: file.name, outcome: strings.verify.unreadable}),
    );
  };
  return (
    <Page
      title={strings.verify.title}
      description={strings.verify.description}
      crumbs={[
        {label: strings.certifiedClouds, url: routes.certification()},
        {label: strings.badges, url: routes.badges()},
      ]}
      lead={<p>{strings.verify.lead}</p>}
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
          {strings.verify.input}
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
      <Heading as="h2">{strings.verify.whatItProves}</Heading>
      <ul>
        <li>{strings.verify.checkMark(MAX_MANIFEST_AGE_DAYS)}</li>
        <li>{strings.verify.notCurrent}</li>
        <li>{strings.verify.redrawn}</li>
      </ul>
      <Heading as="h2">{strings.verify.keys}</Heading>
      {keys.length === 0 ? (
        <p>{strings.verify.noKeys}</p>
      ) : (
        <ul>
          {keys.map((key) => (
            <li key={key.id}>
              <Sentence
                parts={strings.verify.key({
                  ...key,
                  hash: <code className="scs-break">{key.fingerprint}</code>,
                })}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="scs-links">
        <FileLink href={routes.badgeManifest()}>{strings.verify.list}</FileLink>
        <FileLink href={routes.keys()}>{strings.verify.keyList}</FileLink>
        <FileLink href={routes.verifyByHand()}>{strings.verify.byHand}</FileLink>
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
  if (typeof outcome === 'string') return <p>{strings.verify.problem(name, outcome)}</p>;
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
          <Sentence parts={strings.verify.listedAs(<Paths paths={listed} />)} />{' '}
          {proof === undefined ? null : <Link to={proof}>{strings.verify.currentState}</Link>}
        </p>
      )}
      {sameName.length === 0 ? null : (
        <p>
          <Sentence parts={strings.verify.listedDifferent(<Paths paths={sameName} />)} />
        </p>
      )}
      {asOf === null || ageDays === null ? null : (
        <p>{ageDays < 0 ? strings.verify.listFrom(asOf) : strings.verify.listAge(asOf, ageDays)}</p>
      )}
      {key === null ? null : (
        <p className="scs-small">
          <Sentence
            parts={strings.verify.signedWith<ReactNode>(
              key.id,
              <code className="scs-break">{key.fingerprint}</code>,
            )}
          />
        </p>
      )}
    </div>
  );
}

function Paths({paths}: {readonly paths: readonly string[]}): ReactNode {
  return (
    <Commas>
      {paths.map((path) => (
        <code key={path} className="scs-break">
          {path}
        </code>
      ))}
    </Commas>
  );
}

/** The status page behind a badge or a status file. */
function proofOf(path: string): string | undefined {
  const [, kind, id] = /^\/(badges|certification)\/([^/]+)\//.exec(path) ?? [];
  if (id === undefined || kind === undefined) return undefined;
  return id === 'register' ? routes.register() : routes.environment(id);
}
