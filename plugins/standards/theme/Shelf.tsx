import type {ReactNode} from 'react';
import renderRoutes from '@docusaurus/renderRoutes';
import {matchPath, useLocation} from '@docusaurus/router';
import NotFound from '@theme/NotFound';

type Routes = Parameters<typeof renderRoutes>[0];

/** The pages of a few numbers; addresses that look like one of them and are none lead to the page for that. */
export default function Shelf({
  route: {routes},
}: {
  readonly route: {readonly routes: NonNullable<Routes>};
}): ReactNode {
  const {pathname} = useLocation();
  return routes.some((route) => matchPath(pathname, route)) ? renderRoutes(routes) : <NotFound />;
}
