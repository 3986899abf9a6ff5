import type {TestProject} from 'vitest/node';
import {serveFolder} from '../support/serve';
import {embeddedSite} from '../support/sites';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without trailing slash. */
    readonly siteUrl: string;
  }
}

/** Serves the embedded edition on loopback for all browser tests. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const {dir} = await embeddedSite();
  const {url, stop} = await serveFolder(dir);
  project.provide('siteUrl', url);
  return stop;
}
