import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import logger from '@docusaurus/logger';
import {theOne} from '../../tests/support/catalogOf';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {postPageView} from '../core/pages/postPage';
import type {SiteContent} from './siteContext';
import {madeOfContent} from './siteContext';

const POST = `---
title: A fault
advisory:
  id: SCS-2026-001
  summary: A fault.
  embargo_until: 2026-11-25T16:00:00+01:00
  revisions: [{version: 1, date: 2026-11-25T15:00:00Z, text: First}]
---

Text.
`;
let siteDir = '';
/** Loads the content as a build or a preview does at a moment. */
const loadAt = async (moment: string, mode: string): Promise<SiteContent> => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(moment) / 1000));
  vi.stubEnv('NODE_ENV', mode);
  const contents: SiteContent[] = [];
  const {allContentLoaded} = madeOfContent({siteDir}, 'scs-test', (content) => void contents.push(content));
  await allContentLoaded({
    allContent: {},
    actions: {addRoute() {}, setGlobalData() {}, createData: () => Promise.resolve('')},
  });
  return theOne(contents[0]);
};

beforeEach(() => {
  siteDir = fs.mkdtempSync(path.join(os.tmpdir(), 'scs-embargo-'));
  for (const folder of ['standards', 'scopes', 'compliance', 'blog']) {
    vi.stubEnv(`SCS_${folder.toUpperCase()}_DIR`, '');
    fs.mkdirSync(path.join(siteDir, folder));
  }
  fs.writeFileSync(path.join(siteDir, 'blog', '2026-11-25-a-fault.md'), POST);
  vi.spyOn(logger, 'error').mockImplementation(() => {});
  vi.spyOn(logger, 'warn').mockImplementation(() => {});
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(siteDir, {recursive: true});
});

test('a build refuses an advisory until the second in which its embargo ends', async () => {
  await expect(loadAt('2026-11-25T14:59:59Z', 'production')).rejects.toThrow('ended');
  expect(vi.mocked(logger.error).mock.calls.join('\n')).toMatch(
    /a-fault\.md:6:3: error: Unexpected embargo until `2026-11-25T15:00:00Z`/,
  );
  fs.utimesSync(path.join(siteDir, 'blog', '2026-11-25-a-fault.md'), 0, 0);
  expect((await loadAt('2026-11-25T15:00:00Z', 'production')).diagnostics).toEqual([]);
});

test('the preview shows it, and its page says so', async () => {
  const {catalog, moment, diagnostics} = await loadAt('2026-11-25T14:59:59Z', 'development');
  expect(diagnostics.map(({ruleId, severity}) => [ruleId, severity])).toEqual([['embargo', 'warning']]);
  const [post] = catalog.posts;
  if (!post) throw new Error('no post');
  expect(postPageView(catalog, post, moment).isEmbargoed).toBe(true);
  expect(postPageView(catalog, post, '2026-11-25T15:00:00').isEmbargoed).toBe(false);
});
