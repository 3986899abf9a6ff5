/** Builds all sites that tests look at, so that none has to wait for its own when its turn comes. */
import process from 'node:process';
import {hasShared} from './paths';
import {embeddedSite, embeddedSiteAgain, nastySite, realSite, tinySite} from './sites';

// The longest first; who asks for a site waits for its build, and meets its failure there.
const builds = [...(hasShared ? [realSite] : []), embeddedSite, nastySite, embeddedSiteAgain, tinySite];
void Promise.allSettled(builds.map((build) => build())).then((results) => {
  process.exitCode = results.every(({status}) => status === 'fulfilled') ? 0 : 1;
});
