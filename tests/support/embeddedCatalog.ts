import type {Catalog} from '../../plugins/core/catalog/catalog';
import {buildCatalog} from '../../plugins/core/catalog/catalog';
import {readSources} from '../../plugins/files/readSources';
import {sourceFolders} from '../../plugins/files/sourceFolders';
import {siteDir} from './paths';

let catalog: Promise<Catalog> | undefined;

/** The catalog of the embedded edition; read once by all tests that share a process. */
export function embeddedCatalog(): Promise<Catalog> {
  catalog ??= readSources(siteDir, sourceFolders(siteDir, {})).then((sources) => buildCatalog(sources));
  return catalog;
}
