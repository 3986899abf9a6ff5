import path from 'node:path';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import {readSources} from '../../plugins/files/readSources';
import {sourceFolders} from '../../plugins/files/sourceFolders';
import {sharedDir, siteDir} from '../support/paths';
import {testSearchHits} from '../support/searchHits';
import {REAL_HITS} from '../support/searchQueries';
import {describeWithShared, readSharedJson} from '../support/shared';
import {realScopes, realStandards} from '../support/sites';

describeWithShared('the search of the real corpus', () =>
  testSearchHits(REAL_HITS, async () => {
    const sources = await readSources(
      siteDir,
      sourceFolders(siteDir, {
        SCS_STANDARDS_DIR: realStandards,
        SCS_SCOPES_DIR: realScopes,
        SCS_COMPLIANCE_DIR: path.join(sharedDir, 'none'),
        SCS_BLOG_DIR: path.join(sharedDir, 'corpus', 'blog'),
      }),
    );
    const groups = readSharedJson<Record<string, string[]>>('corpus', 'compliance-monitor', 'groups.json');
    const environments = Object.entries(groups).map(([id, subjects]) => ({
      id,
      name: id,
      operator: 'Renamed',
      subjects,
    }));
    // JSON is YAML.
    const text = JSON.stringify({environments});
    return buildCatalog([...sources, {kind: 'environments', path: 'environments.yaml', text}]);
  }),
);
