import {routes} from '@site/plugins/core/text/routes';
import type {Crumb} from '@site/plugins/ui/Page';

/** The way down to everything in the blog. */
export const BLOG_CRUMBS: readonly Crumb[] = [{label: 'Blog', url: routes.blog()}];
