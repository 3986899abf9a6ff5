import {importOssa as importOf} from './advisories/imports/ossa';
import type {AdvisoryPost} from './advisories/post';
import {parseAdvisory as advisoryOf, parsePost as postOf} from './advisories/post';
import type {CsafDocument, CsafSite} from './exports/csaf';
import {toCsaf as csafOf} from './exports/csaf';
import type {OsvDocument} from './exports/osv';
import {toOsv as osvOf} from './exports/osv';
import {parseScope as scopeOf} from './scopes/scope';
import {parseStandard as standardOf} from './standards/standard';
import type {Parsed, SourceFile} from './text/diagnostic';
import {guarded} from './text/guard';

/** Public surface of the core: everything that is not here is an inner matter of its folder. */
export type {Diagnostic, Parsed, Place, Severity, SourceFile} from './text/diagnostic';
export {formatDiagnostic, sortDiagnostics} from './text/diagnostic';
export type {StandardDocument} from './standards/standard';
export {lifecycleOn, preferredVersion, versionInForce} from './standards/lifecycle';
export {resolveVersion} from './scopes/scope';
export type {Scope} from './scopes/scope';
export {validityOn} from './scopes/timeline';
export {diffScopeVersions} from './scopes/change';
export {makeChecklist} from './scopes/checklist';
export {makeReleaseNotes} from './catalog/releaseNotes';
export {expiryOf} from './scopes/lifetime';
export {evaluate, evaluateScope} from './compliance/verdict';
export {worstOf} from './compliance/worstOf';
export {parseSnapshot} from './compliance/snapshot';
export {compactStatus} from './compliance/status';
export {parseCertificates, parseEnvironments} from './compliance/environment';
export {buildCatalog} from './catalog/catalog';
export type {Catalog} from './catalog/catalog';
export {checkCatalog} from './rules';

/** A parser that never throws: a text that passes a limit, or fails it in any other way, is a finding. */
const safe =
  <T>(parse: (source: SourceFile) => Parsed<T>) =>
  (source: SourceFile): Parsed<T> =>
    guarded(source, parse);

/** Reads a standard or supplement; its name follows from its path. */
export const parseStandard = safe(standardOf);
/** Reads a scope file; its id follows from its path. */
export const parseScope = safe(scopeOf);
/** Reads a post of the blog. */
export const parsePost = safe(postOf);
/** Reads a security advisory; no value for a post without usable `advisory:` front matter. */
export const parseAdvisory = safe(advisoryOf);
/** Makes a draft post of an OpenStack Security Advisory: its path below `blog/`, and its text. */
export const importOssa = safe((source) => importOf(source));

const PUBLISHED: CsafSite = {siteUrl: 'https://docs.scs.community'};

/** An advisory as a document of CSAF 2.0. */
export function toCsaf(post: AdvisoryPost, site: CsafSite = PUBLISHED): CsafDocument['content'] {
  return csafOf(post, site).content;
}

/** An advisory in the Open Source Vulnerability format. */
export function toOsv(post: AdvisoryPost, site: CsafSite = PUBLISHED): OsvDocument {
  return osvOf(post, site, csafOf(post, site).path);
}
