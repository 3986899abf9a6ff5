import type {Catalog} from '../catalog/catalog';
import type {RulePart} from './applyParts';
import {RULE_PARTS} from './applyParts';
import type {Scope} from '../scopes/scope';
import {mandatoryTestcases, versionsInFile} from '../scopes/scope';
import type {Lifetime} from '../scopes/lifetime';
import {LIFETIMES} from '../scopes/lifetime';
import {preferredVersion} from '../standards/lifecycle';
import type {StandardDocument} from '../standards/standard';
import type {IsoDate} from '../text/isoDate';
import {groupBy} from '../text/groupBy';
import {routes} from '../text/routes';
import type {ScopeRef} from './scopeRef';
import {scopeRef} from './scopeRef';

/** How often the mandatory tests of a scope version have to be repeated. */
export type TestIntervals = {
  /** Label of the version. */
  readonly version: string;
  /** Number of mandatory testcases by how long a result counts, shortest first. */
  readonly lifetimes: readonly {readonly lifetime: Lifetime; readonly tests: number}[];
  /** How many of them are manual checks. */
  readonly manual: number;
};

/** The page on how to get, keep and renew a certificate. Addresses are site-absolute, but for the contact's. */
export type ApplyPageView = {
  /** The rules on certification, scs-0004; null in an edition without them. */
  readonly rules: {
    readonly id: string;
    readonly url: string;
    readonly version: number;
    /** Where each part is; the whole document where it has no such heading. */
    readonly parts: Readonly<Record<RulePart, string>>;
  } | null;
  /** Notes on how to go about it; null where there are none. */
  readonly notes: {readonly id: string; readonly url: string} | null;
  /** What says how long two versions overlap: scs-0003-v1, while it is the version that counts; null otherwise. */
  readonly scopeRules: {readonly id: string; readonly url: string} | null;
  /** Full address of the assessment body's page, as the rules or the notes link it; null where they do not. */
  readonly contact: string | null;
  readonly scopes: readonly (ScopeRef & {readonly intervals: readonly TestIntervals[]})[];
  /** Days of notice, and of overlap, as `scopes/policy.yaml` states them; null for what it does not. */
  readonly announceDays: number | null;
  readonly overlapDays: number | null;
};

/** The view of the page on a day, which decides what version of the rules is meant. */
export function applyPageView(catalog: Catalog, today: IsoDate): ApplyPageView {
  const rules = newest(catalog, '0004', today);
  const [notes] = rules ? (catalog.relations.get(rules.name)?.supplements ?? []) : [];
  const scopeRules = newest(catalog, '0003', today);
  const {announceDays, overlapDays, stated} = catalog.policy;
  return {
    rules: rules ? {...reference(rules), version: rules.version, parts: partsOf(rules)} : null,
    notes: notes ? reference(notes) : null,
    // The second version says nothing of it.
    scopeRules: scopeRules?.version === 1 ? reference(scopeRules) : null,
    contact: [rules, notes].flatMap((document) => contactIn(document) ?? [])[0] ?? null,
    scopes: [...catalog.scopes.values()].map((scope) => ({
      ...scopeRef(scope),
      intervals: intervalsOf(scope),
    })),
    announceDays: stated.announce ? announceDays : null,
    overlapDays: stated.overlap ? overlapDays : null,
  };
}

function newest(catalog: Catalog, number: string, today: IsoDate): StandardDocument | undefined {
  return preferredVersion(catalog.numbers.get(number)?.versions ?? [], today);
}

function reference({id, name}: StandardDocument): {id: string; url: string} {
  return {id, url: routes.document(name)};
}

/** Headings that a part may stand under, in this edition and upstream. */
const HEADINGS: Record<RulePart, readonly string[]> = {
  apply: ['who-certifies', 'regulations'],
  certificate: ['what-a-certificate-says', 'regulations'],
  operator: ['what-the-operator-does', 'regulations'],
  public: ['what-is-public', 'regulations'],
  logo: ['the-logo', 'regulations'],
  failure: ['when-a-test-fails', 'regulations'],
};

function partsOf(document: StandardDocument): Record<RulePart, string> {
  const page = routes.document(document.name);
  return Object.fromEntries(
    RULE_PARTS.map((part) => {
      const anchor = HEADINGS[part].find((heading) => document.anchors.has(heading));
      return [part, anchor === undefined ? page : `${page}#${anchor}`];
    }),
  ) as Record<RulePart, string>;
}

/** The Forum SCS-Standards is the assessment body, or appoints it (scs-0004). */
const CONTACT = /^https:\/\/[^/]+\/forum-scs-standards\b/;

function contactIn(document: StandardDocument | undefined): string | undefined {
  return document?.links.map(({url}) => url).find((url) => CONTACT.test(url));
}

function intervalsOf(scope: Scope): TestIntervals[] {
  return versionsInFile(scope).map((version) => {
    const testcases = mandatoryTestcases(scope, version).flatMap((id) => scope.testcases.get(id) ?? []);
    const byLifetime = groupBy(testcases, ({lifetime}) => lifetime);
    return {
      version: version.version,
      lifetimes: LIFETIMES.flatMap((lifetime) => {
        const tests = byLifetime.get(lifetime)?.length ?? 0;
        return tests === 0 ? [] : [{lifetime, tests}];
      }),
      manual: testcases.filter(({manual}) => manual).length,
    };
  });
}
