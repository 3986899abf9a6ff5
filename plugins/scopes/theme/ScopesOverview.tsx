import {EFFECT_KIND, EFFECT_KINDS, RECORD_KIND, RECORD_KINDS} from '@site/plugins/core/scopes/changeKinds';
import {
  EFFECT_KIND_MEANING,
  RECORD_KIND_MEANING,
  CHANGE_LEVEL,
  CUSTOMER_VIEW,
} from '@site/plugins/core/scopes/changeWording';
import {LAYERS, LEVELS} from '@site/plugins/core/scopes/wording';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {draftVersions, effectiveVersion} from '@site/plugins/core/scopes/timeline';
import type {ScopeRef} from '@site/plugins/core/pages/scopeRef';
import {strings} from '@site/plugins/scopes/strings';
import {strings as shared} from '@site/plugins/ui/strings';
import {routes} from '@site/plugins/core/text/routes';
import {FeedLink} from '@site/plugins/ui/FeedLink';
import {PageFoot} from '@site/plugins/ui/PageFoot';
import {Page} from '@site/plugins/ui/Page';
import {Sentence} from '@site/plugins/ui/Sentence';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark, ValidityMark} from '@site/plugins/ui/StateMark';
import {Term} from '@site/plugins/ui/Term';
import {useToday} from '@site/plugins/ui/useToday';
import {StatesExplained} from '@site/plugins/ui/StateLegend';
import {SCOPE_VALIDITY} from '@site/plugins/core/scopes/wording';

/** Which certificates there are, by level and layer, and what a level means. */
export default function ScopesOverview({scopes}: {readonly scopes: readonly ScopeRef[]}): ReactNode {
  return (
    <Page
      title={strings.overview.title}
      description={strings.overview.description}
      lead={
        <p>
          <Sentence
            parts={strings.overview.lead<ReactNode>({
              scope: (text) => <Term name="scope">{text}</Term>,
              level: (text) => <Term name="level">{text}</Term>,
              layer: (text) => <Term name="layer">{text}</Term>,
            })}
          />
        </p>
      }
    >
      <p className="scs-links">
        <Link className="scs-button" to={routes.applyForCertificate()}>
          {shared.applyForCertificate}
        </Link>
      </p>
      <StatesExplained states={Object.values(SCOPE_VALIDITY)}>
        <table className="scs-table scs-table--stack">
          <thead>
            <tr>
              <th scope="col">{strings.overview.level}</th>
              {LAYERS.map((layer) => (
                <th key={layer.id} scope="col">
                  {layer.label}
                  <span className="scs-muted scs-small scs-block">{layer.meaning}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LEVELS.map((level) => (
              <tr key={level.id}>
                <th scope="row">
                  {level.label}
                  <span className="scs-muted scs-small scs-block">{level.meaning}</span>
                </th>
                {LAYERS.map((layer) => (
                  <td key={layer.id} data-label={layer.label}>
                    <ScopeCell scope={scopes.find(({id}) => id === `scs-${level.id}-${layer.id}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </StatesExplained>
      <Others scopes={scopes} />
      <ChangeKinds />
      <PageFoot label={strings.scopes}>
        <Link to={routes.calendar()}>{strings.calendar.title}</Link>
        <FeedLink href={routes.scopesFeed()} title={strings.feedTitle}>
          {strings.feed}
        </FeedLink>
      </PageFoot>
    </Page>
  );
}

function ScopeCell({scope}: {readonly scope: ScopeRef | undefined}): ReactNode {
  const today = useToday();
  if (!scope) return <span className="scs-muted">{strings.overview.missing}</span>;
  const version = effectiveVersion(scope, today);
  return (
    <>
      <Link to={scope.url}>
        <strong>{scope.name}</strong>
      </Link>
      <span className="scs-block">
        {version === undefined ? (
          strings.overview.noneInForce
        ) : (
          <>
            <Link to={routes.scopeVersion(scope.id, version)}>{version}</Link>{' '}
            <ValidityMark timeline={scope.timeline} version={version} small />
          </>
        )}
      </span>
      {draftVersions(scope, today).map((draft) => (
        <span key={draft} className="scs-block">
          <Link to={routes.scopeVersion(scope.id, draft)}>{draft}</Link>{' '}
          <ValidityMark timeline={scope.timeline} version={draft} small />
        </span>
      ))}
    </>
  );
}

/** Effects, and what moved since it was announced. */
const KINDS = [
  ...EFFECT_KINDS.map((kind) => ({kind, ...EFFECT_KIND[kind], meaning: EFFECT_KIND_MEANING[kind]})),
  ...RECORD_KINDS.map((kind) => ({kind, ...RECORD_KIND[kind], meaning: RECORD_KIND_MEANING[kind]})),
];

/** What release notes can tell, and what each kind of change means to providers and to customers. */
function ChangeKinds(): ReactNode {
  return (
    <>
      <Heading as="h2" id="changes">
        {strings.overview.changes}
      </Heading>
      <p>
        <Sentence parts={strings.overview.changesText(<em>{CHANGE_LEVEL.breaking.label}</em>)} />
      </p>
      <StatesExplained states={[...Object.values(CHANGE_LEVEL), ...Object.values(CUSTOMER_VIEW)]}>
        <StackTable
          label={strings.overview.changeKinds}
          columns={[strings.overview.change, strings.overview.forProviders, strings.overview.forCustomers]}
        >
          {KINDS.map(({kind, meaning, provider, customer}) => (
            <tr key={kind}>
              <th scope="row">
                {meaning}
                <span className="scs-block scs-small">
                  <code>{kind}</code>
                </span>
              </th>
              <td data-label={strings.overview.forProviders}>
                <Mark wording={CHANGE_LEVEL[provider]} small />
              </td>
              <td data-label={strings.overview.forCustomers}>
                <Mark wording={CUSTOMER_VIEW[customer]} small />
              </td>
            </tr>
          ))}
        </StackTable>
      </StatesExplained>
    </>
  );
}

/** Scopes that the table of levels and layers has no place for are not lost. */
function Others({scopes}: {readonly scopes: readonly ScopeRef[]}): ReactNode {
  const known = new Set(LEVELS.flatMap((level) => LAYERS.map((layer) => `scs-${level.id}-${layer.id}`)));
  const others = scopes.filter(({id}) => !known.has(id));
  if (others.length === 0) return null;
  return (
    <>
      <Heading as="h2">{strings.overview.others}</Heading>
      <ul>
        {others.map((scope) => (
          <li key={scope.id}>
            <Link to={scope.url}>{scope.name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
