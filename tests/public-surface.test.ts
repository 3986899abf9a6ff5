import {expect, test} from 'vitest';
import * as core from '../plugins/core';

test('the public surface of the core is this and nothing else', () => {
  expect(Object.keys(core).toSorted()).toEqual([
    'buildCatalog',
    'checkCatalog',
    'compactStatus',
    'diffScopeVersions',
    'evaluate',
    'evaluateScope',
    'expiryOf',
    'formatDiagnostic',
    'importOssa',
    'lifecycleOn',
    'makeChecklist',
    'makeReleaseNotes',
    'parseAdvisory',
    'parseCertificates',
    'parseEnvironments',
    'parsePost',
    'parseScope',
    'parseSnapshot',
    'parseStandard',
    'preferredVersion',
    'resolveVersion',
    'sortDiagnostics',
    'toCsaf',
    'toOsv',
    'validityOn',
    'versionInForce',
    'worstOf',
  ]);
});
