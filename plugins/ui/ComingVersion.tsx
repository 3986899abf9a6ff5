import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {passesOn} from '@site/plugins/core/scopes/lifetime';
import {routes} from '@site/plugins/core/text/routes';
import type {ScopeOutlook} from '@site/plugins/core/pages/scopeOutlook';
import {effectiveFrom, effectiveVersion, endsOn} from '@site/plugins/core/scopes/timeline';
import {Day} from '@site/plugins/ui/Day';
import {ValidityMark} from '@site/plugins/ui/StateMark';
import {Sentence} from '@site/plugins/ui/Sentence';
import {strings} from '@site/plugins/ui/strings';
import {useToday} from '@site/plugins/ui/useToday';

type Props = {readonly scope: ScopeOutlook; readonly version: string};
type ComingProps = Props & {
  /** Shown between when it comes and who is ready: a drawing. */
  readonly children?: ReactNode;
  /** More of them, behind the first ones. */
  readonly links?: ReactNode;
};

/** A version that comes: when, how far listed environments are, and what to do until then. */
export function ComingVersion({scope, version, children, links}: ComingProps): ReactNode {
  const today = useToday();
  const from = effectiveFrom(scope, version);
  const current = effectiveVersion(scope, today);
  const end = current === undefined ? null : endsOn(scope, current);
  const readiness = scope.readiness[version];
  const ready = readiness?.passingUntil.filter((until) => passesOn(until, today)).length ?? 0;
  const upgrade = scope.upgrades.find((pair) => pair.from === current && pair.to === version);
  return (
    <li className="scs-card">
      <ScopeHead scope={scope} version={version} />
      <p className="scs-muted scs-small">
        {from === null ? strings.noDaySet : <Sentence parts={strings.plannedFrom(<Day date={from} />)} />}{' '}
        {current === undefined ? (
          ''
        ) : end === null ? (
          strings.staysInForce(current)
        ) : (
          <Sentence parts={strings.staysUntil(current, <Day date={end} />)} />
        )}
      </p>
      {children}
      {readiness === undefined || readiness.listed === 0 ? null : (
        <p className="scs-small">{strings.readiness({ready, listed: readiness.listed})}</p>
      )}
      <p className="scs-links">
        {upgrade === undefined ? null : (
          <Link className="scs-button scs-button--main" to={upgrade.url}>
            {strings.upgradeFrom(upgrade.from)}
          </Link>
        )}
        <Link className="scs-button" to={routes.releaseNotes(scope.id, version)}>
          {strings.releaseNotes}
        </Link>
        {links}
      </p>
    </li>
  );
}

/** A scope version by name, with how it stands. */
export function ScopeHead({scope, version}: Props): ReactNode {
  return (
    <div className="scs-card__head">
      <Heading as="h3">
        <Link to={routes.scopeVersion(scope.id, version)}>
          {scope.name} {version}
        </Link>
      </Heading>
      <ValidityMark timeline={scope.timeline} version={version} />
    </div>
  );
}
