import type {TestProject} from 'vitest/node';
import {serveBuilt} from '../support/serve';
import {embeddedSite} from '../support/sites';

const PORT = 3199;

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without trailing slash. */
    readonly siteUrl: string;
  }
}

/** Serves the embedded edition on loopback for all browser tests. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const {dir} = await embeddedSite();
  const {url, stop} = await serveBuilt(dir, PORT);
  project.provide('siteUrl', url);
  return stop;
}
