import type {EnvironmentStanding, ScopeStanding} from '../catalog/standing';
import type {EnvironmentStatus, ScopeStatus} from '../catalog/environmentStatus';
import {routes} from '../text/routes';
import type {ScopeHistory} from '../catalog/history';

/** What an environment's page tells of one scope: how it stands, and what stands behind that. */
export type ScopeSection = {
  readonly standing: ScopeStanding;
  readonly status: Omit<ScopeStatus, 'history'> & {readonly history: Omit<ScopeHistory, 'testcases'>};
};

/** The page of an environment; histories of single testcases stand in the file beside it. */
export type EnvironmentPageView = Pick<EnvironmentStatus, 'snapshot'> & {
  readonly environment: Omit<EnvironmentStanding, 'standings'>;
  readonly scopes: readonly ScopeSection[];
  /** The same as data, with the histories of all testcases; site-absolute, as the address of the feed is. */
  readonly dataUrl: string;
  readonly feedUrl: string;
};

/** The view of an environment's page (scs-0004, regulation 4: the certificate status page). */
export function environmentPageView({environment, snapshot, scopes}: EnvironmentStatus): EnvironmentPageView {
  const {standings, ...rest} = environment;
  const standingOf = new Map(standings.map((standing) => [standing.scope, standing]));
  return {
    environment: rest,
    snapshot,
    scopes: scopes.flatMap(({history: {testcases: _beside, ...history}, ...status}) => {
      const standing = standingOf.get(status.scope);
      return standing ? [{standing, status: {...status, history}}] : [];
    }),
    dataUrl: routes.environmentData(environment.id),
    feedUrl: routes.environmentFeed(environment.id),
  };
}
