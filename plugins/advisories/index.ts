import logger from '@docusaurus/logger';
import type {LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import {publicAdvisories} from '../core/catalog/posts';
import {textTargets} from '../core/catalog/textTargets';
import {quote} from '../core/text/diagnostic';
import {routes} from '../core/text/routes';
import {browserFile} from '../files/browserFile';
import {publishing} from '../files/assets';
import {endBuild, isBuild, orEndBuild} from '../files/endBuild';
import {secret} from '../files/secrets';
import {pageAdder, siteAddress} from '../files/siteRoutes';
import {madeOfContent} from '../files/siteContext';
import {securityPageView} from '../core/pages/securityPage';
import type {AdvisoryFiles} from './advisoryAssets';
import {advisoryAssets, csafFiles, feedAssets} from './advisoryAssets';
import {csafSignerOf, KEY_VARIABLE, PASSPHRASE_VARIABLE} from './csafSigner';
import type {CsafVerdict} from './csafVerdicts';
import {beginCsafValidation} from './csafVerdicts';
import type {AdvisoryOptions} from './options';
import {validateOptions} from './options';
import {securityTxtExpiry} from './securityTxtExpiry';

/**
 * Lists security advisories, and publishes them for programs. Their own pages are posts of the blog, with a header by this
 * plugin's theme.
 */
function advisoriesPlugin(context: LoadContext, options: AdvisoryOptions): Plugin {
  const {load, postBuild} = publishing('scs-advisories');
  const {siteDir} = context;
  return {
    name: 'scs-advisories',
    getThemePath: () => browserFile('advisories/theme'),
    getClientModules: () => [browserFile('advisories/styles.css')],
    ...madeOfContent(context, 'scs-advisories', async ({catalog, moment}, actions) => {
      const add = pageAdder(context, actions);
      const siteUrl = siteAddress(context);
      const posts = publicAdvisories(catalog, moment);
      const feeds = () => (options.isListed ? feedAssets(posts, siteUrl) : []);
      if (options.isListed) add(routes.security(), 'SecurityPage', {page: securityPageView(catalog)});
      if (!options.isProvider) {
        load(feeds);
        return;
      }
      add(routes.securityPolicy(), 'SecurityPolicyPage');
      const site = {
        siteUrl,
        targetsOf: textTargets(catalog, {
          sourceUrl: options.viewUrl,
          baseUrl: `${siteUrl}/`,
          pictureHosts: options.pictureHosts,
        }),
      };
      const files: AdvisoryFiles = {
        posts,
        site,
        // Before any page is made: a key that cannot be used is told at once.
        signer: await signerOrEnd(),
        isForAggregators: options.isForAggregators,
        builtAt: moment,
        expires: orEndBuild(() => securityTxtExpiry(options.securityTxtExpires, moment)),
      };
      const verdicts = await beginValidation(files, siteDir);
      load(async () => {
        refuseFaults(await verdicts(), files);
        return [...feeds(), ...(await advisoryAssets(files))];
      });
    }),
    postBuild,
  };
}

async function signerOrEnd(): Promise<AdvisoryFiles['signer']> {
  try {
    return await csafSignerOf(secret(KEY_VARIABLE), secret(PASSPHRASE_VARIABLE));
  } catch (error) {
    return orEndBuild(() => {
      throw error;
    });
  }
}

/** Nobody outside reads the files of a preview. */
async function beginValidation(
  {posts, site}: AdvisoryFiles,
  siteDir: string,
): Promise<() => Promise<readonly CsafVerdict[]>> {
  if (!isBuild()) return () => Promise.resolve([]);
  const texts = csafFiles(posts, site).map(({document, content}) => ({path: document.path, content}));
  return beginCsafValidation(texts, siteDir);
}

/** A document that other programs would refuse is not published, nor is the rest. */
function refuseFaults(verdicts: readonly CsafVerdict[], {posts}: AdvisoryFiles): void {
  const faults = verdicts.flatMap(({faults: found}, index) =>
    found.map(
      (fault) =>
        `${posts[index]?.source.path}:1:1: error: Unexpected CSAF document of this advisory, expected a valid one: ${quote(fault)}. [csaf-valid]`,
    ),
  );
  if (faults.length === 0) return;
  logger.error(faults.join('\n'));
  endBuild();
}

// Docusaurus knows nothing of the options until they are validated.
export default Object.assign(advisoriesPlugin, {validateOptions}) as PluginModule;
