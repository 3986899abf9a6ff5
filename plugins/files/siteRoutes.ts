import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {withBase} from '../core/text/routes';

/**
 * Adds a page at an address, which has no base URL.
 * @param component name of the theme component that shows it
 */
export type AddPage = (address: string, component: string, props?: Record<string, unknown>) => void;

/** Adds pages to a site, wherever on its host it is. */
export function pageAdder(
  {baseUrl}: Pick<LoadContext, 'baseUrl'>,
  {addRoute}: Pick<PluginContentLoadedActions, 'addRoute'>,
): AddPage {
  return (address, component, props) =>
    addRoute({
      path: withBase(baseUrl, address),
      component: `@theme/${component}`,
      exact: true,
      ...(props === undefined ? {} : {props}),
    });
}

/** The full address of a site, without a slash at its end, which addresses of pages and files are put behind. */
export function siteAddress({baseUrl, siteConfig}: Pick<LoadContext, 'baseUrl' | 'siteConfig'>): string {
  return siteConfig.url + baseUrl.slice(0, -1);
}
