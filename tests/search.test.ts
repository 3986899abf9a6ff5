import {describe} from 'vitest';
import {embeddedCatalog} from './support/embeddedCatalog';
import {testSearchHits} from './support/searchHits';
import {EMBEDDED_HITS} from './support/searchQueries';

describe('the search of the embedded edition', () => {
  testSearchHits(EMBEDDED_HITS, embeddedCatalog);
});
