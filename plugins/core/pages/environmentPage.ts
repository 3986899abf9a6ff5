import type {EnvironmentStatus, ScopeStatus} from '../catalog/environmentStatus';
import {routes} from '../text/routes';
import type {ScopeHistory} from '../catalog/history';

/** The page of an environment; histories of single testcases stand in the file beside it. */
export type EnvironmentPageView = Omit<EnvironmentStatus, 'scopes'> & {
  readonly scopes: readonly (Omit<ScopeStatus, 'history'> & {
    readonly history: Omit<ScopeHistory, 'testcases'>;
  })[];
  /** The same as data, with the histories of all testcases. */
  readonly dataUrl: string;
  readonly feedUrl: string;
};

export function environmentPageView(status: EnvironmentStatus): EnvironmentPageView {
  const {id} = status.environment;
  return {
    ...status,
    scopes: status.scopes.map(({history: {testcases: _beside, ...history}, ...scope}) => ({
      ...scope,
      history,
    })),
    dataUrl: routes.environmentData(id),
    feedUrl: routes.environmentFeed(id),
  };
}
