import type {ReactNode} from 'react';
import {clsx} from 'clsx';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import {REQUIREMENT_LEVELS} from '@site/plugins/core/standards/requirementLevel';
import {lifecycleOn, versionInForce} from '@site/plugins/core/standards/lifecycle';
import type {Lifecycle} from '@site/plugins/core/standards/lifecycle';
import type {DocumentRef} from '@site/plugins/core/pages/documentRef';
import type {UsedScope} from '@site/plugins/core/pages/scopeUse';
import type {StandardPageView} from '@site/plugins/core/pages/standardPage';
import {ScopeUses} from '@site/plugins/standards/components/ScopeUses';
import {CopyButton} from '@site/plugins/ui/CopyButton';
import {Day} from '@site/plugins/ui/Day';
import {Crumbs} from '@site/plugins/ui/Page';
import {LifecycleMark, lifecycleWording} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';
import {routes} from '@site/plugins/core/text/routes';

/** What a reader must know before the first sentence: is it in force, since when, what else belongs to it. */
export default function StandardHeader({
  standard,
  scopes,
}: {
  readonly standard: StandardPageView;
  readonly scopes: Readonly<Record<string, UsedScope>>;
}): ReactNode {
  const crumbs = [
    {label: 'Standards', url: routes.standards()},
    {label: standard.track, url: standard.trackUrl},
    {label: `scs-${standard.number}`, url: standard.numberUrl},
  ];
  return (
    <header className="scs-standard-header">
      <Crumbs crumbs={crumbs} />
      <div className="scs-title">
        <Heading as="h1" data-id={standard.id} data-pagefind-index-attrs="data-id">
          {standard.title}{' '}
          <span className="scs-muted scs-version">
            {standard.kind === 'standard' ? `v${standard.version}` : `w${standard.version}`}
          </span>
        </Heading>
      </div>
      {standard.kind === 'standard' ? (
        <StateBand standard={standard} />
      ) : (
        <SupplementBand standard={standard} />
      )}
      <dl className="scs-facts" data-pagefind-ignore>
        <Fact label="Document">{standard.id}</Fact>
        <Fact label="Type">{standard.type}</Fact>
        <Fact label="Track">{standard.track}</Fact>
        {standard.stabilizedAt === null ? null : (
          <Fact label="Stable">
            <Day date={standard.stabilizedAt} />
          </Fact>
        )}
        {standard.deprecatedAt === null ? null : (
          <Fact label="Deprecated">
            <Day date={standard.deprecatedAt} />
          </Fact>
        )}
        {standard.rejectedAt === null ? null : (
          <Fact label="Rejected">
            <Day date={standard.rejectedAt} />
          </Fact>
        )}
        <Documents label="Replaces" documents={standard.replaces} />
        <Documents label="Replaced by" documents={standard.replacedBy} />
        <Documents label="Explained by" documents={standard.supplements} />
        <Documents label="Explains" documents={standard.supplementOf} />
        {standard.scopes.length === 0 ? null : (
          <Fact label="Part of">
            <ScopeUses uses={standard.scopes} scopes={scopes} />
          </Fact>
        )}
        {standard.kind === 'supplement' ? null : (
          <Fact label="Requirements">
            <Levels requirements={standard.requirements} />{' '}
            {standard.coverageUrl === null ? null : <Link to={standard.coverageUrl}>What checks them</Link>}
          </Fact>
        )}
      </dl>
      <p className="scs-links" data-pagefind-ignore>
        {standard.editUrl === null ? null : <Link to={standard.editUrl}>Edit this document</Link>}
        {standard.sourceUrl === null ? null : <Link to={standard.sourceUrl}>Repository</Link>}
        <a href={`${standard.url}.md`}>Markdown</a>
        <Link to={standard.numberUrl}>All versions and notes</Link>
        {standard.comparison === null ? null : (
          <Link to={standard.comparison.url}>Compare with v{standard.comparison.version}</Link>
        )}
        <Cite standard={standard} />
      </p>
    </header>
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
      aria-label="State today"
      data-pagefind-ignore
    >
      <strong>
        <span aria-hidden="true">{wording.symbol}</span> {wording.label}
      </strong>
      <span>
        <Since lifecycle={lifecycle} /> {wording.meaning}{' '}
        {instead === undefined ? null : (
          <>
            In force is <Link to={instead.url}>version {instead.version}</Link>
            {instead.stabilizedAt === null ? null : <> since {instead.stabilizedAt}</>}.
          </>
        )}
      </span>
    </div>
  );
}

function Since({lifecycle: {since, next}}: {readonly lifecycle: Lifecycle}): ReactNode {
  if (next) {
    return (
      <>
        {next.state === 'deprecated'
          ? 'Deprecated from'
          : next.state === 'effective'
            ? 'In force from'
            : 'Rejected from'}{' '}
        <Day date={next.on} />.
      </>
    );
  }
  return since === null ? null : (
    <>
      Since <Day date={since} />.
    </>
  );
}

function SupplementBand({standard}: {readonly standard: StandardPageView}): ReactNode {
  return (
    <div className="scs-band scs-tone-draft" role="note" aria-label="State today" data-pagefind-ignore>
      <strong>
        <span aria-hidden="true">i</span> Informative
      </strong>
      <span>
        A supplement explains and helps; what binds is in{' '}
        {standard.supplementOf.length === 0
          ? 'the standard'
          : standard.supplementOf.map((document, index) => (
              <span key={document.id}>
                {index > 0 ? ', ' : ''}
                <Link to={document.url}>{document.id}</Link>
              </span>
            ))}
        .
      </span>
    </div>
  );
}

/** Copies what a reference needs: id, title, version, state on the day, address. */
function Cite({standard}: {readonly standard: StandardPageView}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const today = useToday();
  const state =
    standard.kind === 'standard'
      ? lifecycleWording(lifecycleOn(standard, today)).label.toLowerCase()
      : 'informative';
  const text = `${standard.id}, "${standard.title}", version ${standard.version}, ${state} on ${today}. ${siteConfig.url}${standard.url}`;
  return <CopyButton text={text} label="Cite this" />;
}

/** How many requirements there are of each level; each level leads to its first one. */
function Levels({requirements}: Pick<StandardPageView, 'requirements'>): ReactNode {
  const levels = REQUIREMENT_LEVELS.map((level) => ({
    level,
    found: requirements.filter((requirement) => requirement.level === level),
  }));
  const present = levels.filter(({found}) => found.length > 0);
  if (present.length === 0) return 'none';
  return present.map(({level, found}, index) => (
    <span key={level}>
      {index > 0 ? ', ' : ''}
      {found.length} <Link to={`#${found[0]?.id ?? ''}`}>{level}</Link>
    </span>
  ));
}
