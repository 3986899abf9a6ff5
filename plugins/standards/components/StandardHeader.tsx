import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {REQUIREMENT_LEVELS} from '@site/plugins/core/standards/requirementLevel';
import {lifecycleOn, versionInForce} from '@site/plugins/core/standards/lifecycle';
import type {Lifecycle} from '@site/plugins/core/standards/lifecycle';
import type {DocumentRef} from '@site/plugins/core/standards/documentRef';
import type {UsedScope} from '@site/plugins/core/pages/scopeUse';
import type {StandardPageView} from '@site/plugins/core/pages/standardPage';
import {Advisories} from '@site/plugins/standards/components/Advisories';
import {ScopeUses} from '@site/plugins/standards/components/ScopeUses';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {MarkdownTwin} from '@site/plugins/ui/MarkdownTwin';
import {Day} from '@site/plugins/ui/Day';
import {Commas} from '@site/plugins/ui/Commas';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/standards/strings';
import {Crumbs} from '@site/plugins/ui/Page';
import {lifecycleWording} from '@site/plugins/core/standards/wording';
import {LifecycleMark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {routes} from '@site/plugins/core/text/routes';
import {useFullAddress} from '@site/plugins/ui/siteAddress';

type Props = {
  readonly standard: StandardPageView;
  readonly scopes: Readonly<Record<string, UsedScope>>;
};

/** What a reader must know before the first sentence: is it in force, since when, what else belongs to it. */
export default function StandardHeader({standard, scopes}: Props): ReactNode {
  const crumbs = [
    {label: strings.standards, url: routes.standards()},
    {label: standard.track, url: standard.trackUrl},
    {label: `scs-${standard.number}`, url: standard.numberUrl},
  ];
  return (
    <header className="scs-standard-header">
      <Crumbs crumbs={crumbs} title={standard.title} />
      <div className="scs-title">
        <Heading as="h1" data-id={standard.id} data-pagefind-index-attrs="data-id">
          {standard.title}{' '}
          <span className="scs-muted scs-version">
            {standard.kind === 'standard'
              ? strings.version(standard.version)
              : strings.notesVersion(standard.version)}
          </span>
        </Heading>
      </div>
      {standard.kind === 'standard' ? (
        <StateBand standard={standard} />
      ) : (
        <SupplementBand standard={standard} />
      )}
      <details className="scs-fold scs-standard-fold" data-pagefind-ignore>
        <summary>
          {[standard.id, standard.type, standard.track].join(' · ')}
          {standard.kind === 'supplement' || standard.stabilizedAt === null ? null : (
            <>
              {' · '}
              <Day date={standard.stabilizedAt} relative={false} />
            </>
          )}
        </summary>
        <StandardFacts standard={standard} scopes={scopes} />
      </details>
    </header>
  );
}

/** What else is known of a document, and what can be done with it; beside the text, or folded above it. */
export function StandardFacts({standard, scopes}: Props): ReactNode {
  return (
    <div className="scs-standard-facts" data-pagefind-ignore>
      <dl className="scs-facts">
        <Fact label={strings.document}>{standard.id}</Fact>
        <Fact label={strings.type}>{standard.type}</Fact>
        <Fact label={strings.track}>{standard.track}</Fact>
        {standard.stabilizedAt === null ? null : (
          <Fact label={strings.header.stable}>
            <Day date={standard.stabilizedAt} />
          </Fact>
        )}
        {standard.deprecatedAt === null ? null : (
          <Fact label={strings.header.deprecated}>
            <Day date={standard.deprecatedAt} />
          </Fact>
        )}
        {standard.rejectedAt === null ? null : (
          <Fact label={strings.header.rejected}>
            <Day date={standard.rejectedAt} />
          </Fact>
        )}
        <Documents label={strings.header.replaces} documents={standard.replaces} />
        <Documents label={strings.header.replacedBy} documents={standard.replacedBy} />
        <Documents label={strings.header.enhances} documents={standard.enhances} />
        <Documents label={strings.header.enhancedBy} documents={standard.enhancedBy} />
        <Documents label={strings.header.explainedBy} documents={standard.supplements} />
        <Documents label={strings.header.explains} documents={standard.supplementOf} />
        {standard.scopes.length === 0 ? null : (
          <Fact label={strings.header.partOf}>
            <ScopeUses uses={standard.scopes} scopes={scopes} />
          </Fact>
        )}
        {standard.advisories.length === 0 ? null : (
          <Fact label={strings.advisories}>
            <Advisories advisories={standard.advisories} />
          </Fact>
        )}
        {standard.kind === 'supplement' ? null : (
          <Fact label={strings.requirements}>
            <Levels requirements={standard.requirements} />
            {standard.coverageUrl === null ? null : (
              <Link className="scs-block" to={standard.coverageUrl}>
                {strings.header.seeTests}
              </Link>
            )}
          </Fact>
        )}
      </dl>
      <p className="scs-links">
        {standard.editUrl === null ? null : <Link to={standard.editUrl}>{strings.header.edit}</Link>}
        {standard.sourceUrl === null ? null : (
          <Link to={standard.sourceUrl}>{strings.header.repository}</Link>
        )}
        <Link to={standard.numberUrl}>{strings.header.allVersions}</Link>
        <Cite standard={standard} />
        <MarkdownTwin href={`${standard.url}.md`} />
      </p>
    </div>
  );
}

function Fact({label, children}: {readonly label: string; readonly children: ReactNode}): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Documents({
  label,
  documents,
}: {
  readonly label: string;
  readonly documents: readonly DocumentRef[];
}): ReactNode {
  if (documents.length === 0) return null;
  return (
    <Fact label={label}>
      <ul className="scs-plain-list">
        {documents.map((document) => (
          <li key={document.id}>
            <Link to={document.url}>
              {document.id} {document.title}
            </Link>{' '}
            {document.kind === 'standard' ? <LifecycleMark dates={document} small /> : null}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The largest coloured element of the page: the state today, and the way to what is in force instead. */
function StateBand({standard}: {readonly standard: StandardPageView}): ReactNode {
  const today = useToday();
  const lifecycle = lifecycleOn(standard, today);
  const wording = lifecycleWording(lifecycle);
  const instead = lifecycle.state === 'effective' ? undefined : versionInForce(standard.versions, today);
  return (
    <div
      className={clsx('scs-band', `scs-tone-${wording.tone}`)}
      role="note"
      aria-label={strings.header.stateToday}
      data-pagefind-ignore
    >
      <strong>
        <span aria-hidden="true">{wording.symbol}</span> {wording.label}
      </strong>
      <span>
        <Since lifecycle={lifecycle} /> {wording.meaning}{' '}
        {instead === undefined ? null : (
          <Sentence
            parts={strings.header.inForceInstead(
              (text) => (
                <Link to={instead.url}>{text}</Link>
              ),
              {version: instead.version, since: instead.stabilizedAt},
            )}
          />
        )}
      </span>
      {standard.comparison === null ? null : (
        <Link className="scs-button scs-band__action" to={standard.comparison.url}>
          {strings.header.compareWith(standard.comparison.version)}
        </Link>
      )}
    </div>
  );
}

function Since({lifecycle: {since, next}}: {readonly lifecycle: Lifecycle}): ReactNode {
  if (next) return <Sentence parts={strings.header.upcoming[next.state](<Day date={next.on} />)} />;
  return since === null ? null : <Sentence parts={strings.header.since(<Day date={since} />)} />;
}

function SupplementBand({standard}: {readonly standard: StandardPageView}): ReactNode {
  return (
    <div
      className="scs-band scs-tone-draft"
      role="note"
      aria-label={strings.header.stateToday}
      data-pagefind-ignore
    >
      <strong>
        <span aria-hidden="true">i</span> {strings.header.informative}
      </strong>
      <span>
        <Sentence
          parts={strings.header.supplement<ReactNode>(
            (text) => (
              <Term name="supplement">{text}</Term>
            ),
            standard.supplementOf.length === 0 ? (
              strings.header.theStandard
            ) : (
              <Commas>
                {standard.supplementOf.map((document) => (
                  <Link key={document.id} to={document.url}>
                    {document.id}
                  </Link>
                ))}
              </Commas>
            ),
          )}
        />
      </span>
    </div>
  );
}

/** Copies what a reference needs: id, title, version, state on the day, address. */
function Cite({standard}: {readonly standard: StandardPageView}): ReactNode {
  const full = useFullAddress();
  const today = useToday();
  const state =
    standard.kind === 'standard'
      ? lifecycleWording(lifecycleOn(standard, today)).label
      : strings.header.informative;
  const {id, title, version} = standard;
  const text = strings.header.citation({
    id,
    title,
    version,
    state,
    day: today,
    url: full(standard.url),
  });
  return <CopyButton text={text} label={strings.header.cite} />;
}

/** How many requirements there are of each level; each level leads to its first one. */
function Levels({requirements}: Pick<StandardPageView, 'requirements'>): ReactNode {
  const levels = REQUIREMENT_LEVELS.map((level) => ({
    level,
    found: requirements.filter((requirement) => requirement.level === level),
  }));
  const present = levels.filter(({found}) => found.length > 0);
  if (present.length === 0) return strings.header.none;
  return (
    <Commas>
      {present.map(({level, found}) => (
        <span key={level}>
          {found.length} <Link to={`#${found[0]?.id ?? ''}`}>{level}</Link>
        </span>
      ))}
    </Commas>
  );
}
