import {routes} from '@site/plugins/core/text/routes';
import {strings} from '@site/plugins/blog/strings';
import type {Crumb} from '@site/plugins/ui/Page';

/** The way down to everything in the blog. */
export const BLOG_CRUMBS: readonly Crumb[] = [{label: strings.blog, url: routes.blog()}];
