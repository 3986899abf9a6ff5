import {byCount} from '../core/text/plural';

/** What the search says, in English. */
export const en = {
  searchSite: 'Search the site',
  search: 'Search',
  description: 'Search standards, scopes, certificates and posts',
  searchFor: 'Search for',
  order: 'Deprecated and rejected standards are listed last.',
  noIndex: 'Search is available in production builds only.',
  searching: 'Searching…',
  found: (count: number) => byCount(count, {one: `${count} page found`, other: `${count} pages found`}),
  more: 'Show more results',
  loading: '…',
};
