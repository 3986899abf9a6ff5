import {useId, useRef, useState} from 'react';
import type {ReactNode} from 'react';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {BadgeWidths} from '@site/plugins/compliance/badgeWidths';
import {BadgeImage, BadgeWidthsContext} from '@site/plugins/compliance/components/BadgeImage';
import type {Checked} from '@site/plugins/compliance/components/verifyFile';
import {verifyAddress, verifyFile} from '@site/plugins/compliance/components/verifyFile';
import {parseBadgeReference, proofOf} from '@site/plugins/core/compliance/badgeReference';
import type {PinnedKey} from '@site/plugins/core/compliance/pinnedKey';
import type {Diagnostic} from '@site/plugins/core/text/diagnostic';
import {LIMITS} from '@site/plugins/core/text/limits';
import {MAX_MANIFEST_AGE_DAYS} from '@site/plugins/core/compliance/verification';
import {FINDING, VERIFICATION} from '@site/plugins/core/compliance/verificationWording';
import {Commas} from '@site/plugins/ui/Commas';
import {strings} from '@site/plugins/compliance/strings';
import {routes} from '@site/plugins/core/text/routes';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {ExplainedBeside, Mark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {FileLink, useFullAddress} from '@site/plugins/ui/siteAddress';

type Props = {
  /** They come from the build and not from the list: a list that was swapped cannot bring its own. */
  readonly keys: readonly PinnedKey[];
  readonly widths: BadgeWidths;
};

/** What came of one file or address; a text where it could not be checked. */
type Answer = {readonly name: string; readonly outcome: Checked | string; readonly path?: string};
type State = {readonly findings: readonly Diagnostic[]; readonly answers: readonly Answer[]} | 'checking';

/** Tells whether a file is one that this site publishes; the file does not leave the browser. */
export default function VerifyBadgePage({keys, widths}: Props): ReactNode {
  const [state, setState] = useState<State>();
  /** Counts what was asked for: an answer that comes late must not take the place of a newer one. */
  const asked = useRef(0);
  const today = useToday();
  const {siteConfig} = useDocusaurusContext();
  const {withBaseUrl} = useBaseUrlUtils();
  const known = {
    keys,
    today,
    withBaseUrl,
    manifestUrl: withBaseUrl(routes.badgeManifest()),
    earlierUrl: withBaseUrl(routes.earlierManifests()),
  };
  const show = async (findings: readonly Diagnostic[], answers: readonly Promise<Answer>[]) => {
    const own = (asked.current += 1);
    setState('checking');
    const settled = await Promise.all(answers);
    if (own === asked.current) setState({findings, answers: settled});
  };
  const takeFile = (file: File | undefined) => {
    if (!file) return;
    const answer = async (): Promise<Answer> => {
      const {name, size} = file;
      if (size > LIMITS.shownFileBytes) return {name, outcome: strings.verify.tooLarge(size)};
      return {name, outcome: await verifyFile(file, known).catch(() => strings.verify.unreadable)};
    };
    void show([], [answer()]);
  };
  const takeText = (text: string) => {
    const {value, diagnostics} = parseBadgeReference(
      {path: strings.verify.byText, text},
      {origins: [new URL(siteConfig.url).origin, window.location.origin], baseUrl: siteConfig.baseUrl},
    );
    const answers = (value ?? []).map(async ({path}): Promise<Answer> => ({
      name: path,
      path,
      outcome: await verifyAddress(path, known).catch(() => strings.verify.unreadable),
    }));
    void show(diagnostics, answers);
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
      <noscript>
        <p>
          {strings.verify.noScript} <FileLink href={routes.verifyByHand()}>{strings.verify.byHand}</FileLink>
        </p>
      </noscript>
      <div className="scs-ways scs-scripted">
        <FileWay onFile={takeFile} onText={takeText} />
        <TextWay onText={takeText} />
      </div>
      <div role="status" aria-live="polite">
        {state === undefined ? null : state === 'checking' ? (
          <p>{strings.verify.checking}</p>
        ) : (
          <>
            {state.findings.map(({line, column, severity, message}) => (
              <p key={`${line}:${column}:${message}`} className="scs-card scs-break">
                <Mark wording={FINDING[severity === 'error' ? 'error' : 'warning']} />{' '}
                {strings.verify.at(line, column, message.replaceAll('`', ''))}
              </p>
            ))}
            {/* What each means stands below it. */}
            <ExplainedBeside.Provider value>
              <BadgeWidthsContext.Provider value={widths}>
                {state.answers.map((answer, index) => (
                  <Outcome key={index} {...answer} />
                ))}
              </BadgeWidthsContext.Provider>
            </ExplainedBeside.Provider>
          </>
        )}
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
        <FileLink href={routes.earlierManifests()}>{strings.verify.earlierLists}</FileLink>
        <FileLink href={routes.keys()}>{strings.verify.keyList}</FileLink>
        <FileLink href={routes.verifyByHand()}>{strings.verify.byHand}</FileLink>
      </p>
    </Page>
  );
}

function FileWay({
  onFile,
  onText,
}: {
  readonly onFile: (file: File | undefined) => void;
  readonly onText: (text: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <section className="scs-card" aria-labelledby={`${id}-title`}>
      <Heading as="h2" id={`${id}-title`}>
        {strings.verify.byFile}
      </Heading>
      <div
        className="scs-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          // A picture that is dragged out of a page comes as its address.
          const address = event.dataTransfer.getData('text/uri-list');
          if (file) onFile(file);
          else if (address !== '') onText(address);
        }}
      >
        <label htmlFor={`${id}-file`}>{strings.verify.input}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".svg,.pdf,.json,.csv,image/svg+xml,application/pdf,application/json,text/csv"
          onChange={(event) => onFile(event.target.files?.[0])}
        />
        <span className="scs-small">{strings.verify.drop}</span>
      </div>
    </section>
  );
}

function TextWay({onText}: {readonly onText: (text: string) => void}): ReactNode {
  const id = useId();
  const full = useFullAddress();
  const [text, setText] = useState('');
  return (
    <section className="scs-card" aria-labelledby={`${id}-title`}>
      <Heading as="h2" id={`${id}-title`}>
        {strings.verify.byText}
      </Heading>
      <form
        className="scs-drop"
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <label htmlFor={`${id}-text`}>{strings.verify.text}</label>
        <textarea
          id={`${id}-text`}
          className="scs-textarea"
          rows={4}
          required
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-example`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span id={`${id}-example`} className="scs-small scs-break">
          {strings.verify.example(full(routes.badge('my-cloud', 'scs-compatible-iaas')))}
        </span>
        <button type="submit" className="scs-button scs-button--main">
          {strings.verify.check}
        </button>
      </form>
    </section>
  );
}

function Outcome({name, outcome, path: shown}: Answer): ReactNode {
  if (typeof outcome === 'string') return <p>{strings.verify.problem(name, outcome)}</p>;
  const {state, further, listed, sameName, asOf, ageDays, key, searched} = outcome;
  const isEarlier = state === 'file-earlier' || further.includes('file-earlier');
  const [path] = listed;
  const proof = path === undefined ? undefined : proofOf(path);
  return (
    <div className="scs-card">
      <p>
        <Mark wording={VERIFICATION[state]} /> <strong className="scs-break">{name}</strong>
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
          <Sentence
            parts={
              isEarlier && asOf !== null
                ? strings.verify.earlierAs<ReactNode>(asOf, <Paths paths={listed} />)
                : strings.verify.listedAs<ReactNode>(<Paths paths={listed} />)
            }
          />{' '}
          {proof === undefined ? null : <Link to={proof}>{strings.verify.currentState}</Link>}
        </p>
      )}
      {shown === undefined || path === undefined || !shown.endsWith('.svg') ? null : (
        <>
          <p>{strings.verify.now}</p>
          <p>
            <BadgeImage src={shown} alt={strings.verify.picture(shown)} className="scs-verified-picture" />
          </p>
          <p className="scs-small">{strings.verify.always}</p>
        </>
      )}
      {sameName.length === 0 ? null : (
        <p>
          <Sentence parts={strings.verify.listedDifferent(<Paths paths={sameName} />)} />
        </p>
      )}
      {asOf === null || ageDays === null ? null : (
        <p>{ageDays < 0 ? strings.verify.listFrom(asOf) : strings.verify.listAge(asOf, ageDays)}</p>
      )}
      {searched === null || isEarlier ? null : <p>{strings.verify.searched(searched)}</p>}
      {searched === null || searched.unread === 0 || isEarlier ? null : (
        <p>{strings.verify.unread(searched.unread)}</p>
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
