import {EFFECT_KIND, EFFECT_KINDS, RECORD_KIND, RECORD_KINDS} from '@site/plugins/core/scopes/changeKinds';
import {
  EFFECT_KIND_MEANING,
  RECORD_KIND_MEANING,
  CHANGE_LEVEL,
  CUSTOMER_VIEW,
  LAYERS,
  LEVELS,
} from '@site/plugins/core/scopes/wording';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {effectiveVersion} from '@site/plugins/core/scopes/timeline';
import type {ScopeRef} from '@site/plugins/core/pages/scopeRef';
import {Page} from '@site/plugins/ui/Page';
import {StackTable} from '@site/plugins/ui/StackTable';
import {Mark, ValidityMark} from '@site/plugins/ui/StateMark';
import {useToday} from '@site/plugins/ui/useToday';

/** Which certificates there are, by level and layer, and what a level means. */
export default function ScopesOverview({scopes}: {readonly scopes: readonly ScopeRef[]}): ReactNode {
  return (
    <Page
      title="Certificate scopes"
      description="Which certificates exist, by level and layer, and what each of them means"
      lead={
        <p>
          A certificate says that a cloud keeps a set of standards. Its scope is that set: a level, on a
          layer.
        </p>
      }
    >
      <table className="scs-table scs-table--stack">
        <thead>
          <tr>
            <th scope="col">Level</th>
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
                <td key={layer.id}>
                  <ScopeCell scope={scopes.find(({id}) => id === `scs-${level.id}-${layer.id}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Others scopes={scopes} />
      <ChangeKinds />
    </Page>
  );
}

function ScopeCell({scope}: {readonly scope: ScopeRef | undefined}): ReactNode {
  const today = useToday();
  if (!scope) return <span className="scs-muted">Does not exist yet</span>;
  const version = effectiveVersion(scope, today);
  return (
    <>
      <Link to={scope.url}>
        <strong>{scope.name}</strong>
      </Link>
      <span className="scs-block">
        {version === undefined ? (
          'No version in force'
        ) : (
          <>
            {version} <ValidityMark timeline={scope.timeline} version={version} small />
          </>
        )}
      </span>
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
        What can change between versions
      </Heading>
      <p>
        Release notes tell every difference between two versions as one of these. They call it{' '}
        <em>{CHANGE_LEVEL.breaking.label.toLowerCase()}</em> where a cloud that passed the old version can
        fail the new one.
      </p>
      <StackTable label="Kinds of changes" columns={['Change', 'For providers', 'For customers']}>
        {KINDS.map(({kind, meaning, provider, customer}) => (
          <tr key={kind}>
            <th scope="row">
              {meaning}
              <span className="scs-block scs-small">
                <code>{kind}</code>
              </span>
            </th>
            <td data-label="For providers">
              <Mark wording={CHANGE_LEVEL[provider]} small />
            </td>
            <td data-label="For customers">
              <Mark wording={CUSTOMER_VIEW[customer]} small />
            </td>
          </tr>
        ))}
      </StackTable>
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
      <Heading as="h2">Other scopes</Heading>
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
