import type {Catalog} from '../catalog/catalog';
import {standingOfAll} from '../catalog/evidence';
import type {TestcaseLink, TracedRequirement, Traceability} from '../catalog/traceability';
import {passesOn, untilText} from '../scopes/lifetime';
import type {RequirementChange} from '../standards/requirementChange';
import {compareRequirements} from '../standards/requirementChange';
import type {StandardDocument} from '../standards/standard';
import {strings} from '../standards/strings';
import {changeWording} from '../standards/changeWording';
import {dateText} from '../text/dateText';
import {escapeMarkup} from '../text/escapeMarkup';
import type {IsoDate} from '../text/isoDate';
import {routes, withBase} from '../text/routes';

const {requirementMark: words} = strings;

type MarkInput = {
  readonly catalog: Catalog;
  readonly trace: Traceability;
  readonly document: StandardDocument;
  readonly today: IsoDate;
  /** Path of the site, with a slash at both ends. */
  readonly baseUrl: string;
};

/** More tests than this are told when a reader asks for them. */
const TESTS_IN_LINE = 2;

/**
 * What a document's page tells below each of its requirements: the id, the tests that check it, how many listed clouds
 * pass these, and whether it is new or changed against the version before. The count is that of `today`; its element
 * carries what a browser needs to count for another day, see `passingOn`.
 * @returns safe HTML by the id of a requirement; undefined for what is no id of the document
 */
export function requirementMarks(input: MarkInput): (id: string) => string | undefined {
  const {trace, document} = input;
  const requirements = trace.documents.get(document.name)?.requirements ?? [];
  const byId = new Map(requirements.map((traced) => [traced.requirement.id, traced]));
  const changes = changesSinceVersionBefore(input);
  return (id) => {
    const traced = byId.get(id);
    if (!traced) return undefined;
    const parts = [idLink(id), testsOf(traced, input), passesOf(traced, input), changes(id)];
    return `<div class="scs-req" data-pagefind-ignore>${parts.filter((part) => part !== '').join(' ')}</div>`;
  };
}

function idLink(id: string): string {
  const name = escapeMarkup(id);
  return `<a class="scs-req__id" href="#${encodeURIComponent(id)}" title="${words.copies}">${name}</a>`;
}

function testsOf({testcases}: TracedRequirement, input: MarkInput): string {
  if (testcases.length === 0) return `<span>${words.noTest}</span>`;
  const links = testcases.map((link) => testLink(link, input));
  // The authors named them all, or none.
  const isSection = testcases.every(({basis}) => basis === 'section');
  if (testcases.length <= TESTS_IN_LINE)
    return `<span>${isSection ? words.sectionTested : words.tested} ${links.join(', ')}</span>`;
  const count = (isSection ? words.sectionTests : words.tests)(testcases.length);
  return `<details><summary>${count}</summary><ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul></details>`;
}

function testLink({testcase}: TestcaseLink, {trace, baseUrl}: MarkInput): string {
  const {url = null, manual = false} = trace.testcases.get(testcase) ?? {};
  const name = `<code>${escapeMarkup(testcase)}</code>`;
  const address = url?.startsWith('/') === true ? withBase(baseUrl, url) : url;
  const link = address === null ? name : `<a href="${escapeMarkup(address)}">${name}</a>`;
  return manual ? `${link} ${words.manual}` : link;
}

/** Counts automated tests only: nobody's results tell of manual checks. */
function passesOf({requirement: {id}, testcases}: TracedRequirement, input: MarkInput): string {
  const {catalog, trace, document, today, baseUrl} = input;
  const automated = testcases.flatMap(({testcase}) =>
    trace.testcases.get(testcase)?.manual === false ? [testcase] : [],
  );
  const {listed, passingUntil} = standingOfAll(catalog, automated, today);
  if (listed === 0) return '';
  const text = words.passing(passingUntil.filter((day) => passesOn(day, today)).length, listed);
  const address = withBase(baseUrl, `${routes.coverage(document.name)}#${encodeURIComponent(id)}`);
  return `<a href="${escapeMarkup(address)}" class="scs-req__passes" data-listed="${listed}" data-until="${untilText(passingUntil)}">${text}</a><span class="scs-req__day">${words.onDay(dateText(today))}</span>`;
}

/** Tells what became of a requirement since the version before; nothing for the first version. */
function changesSinceVersionBefore({catalog, document, baseUrl}: MarkInput): (id: string) => string {
  const group = catalog.numbers.get(document.number);
  const before = group?.versions.findLast(({version}) => version < document.version);
  if (!group || !before || document.kind !== 'standard') return () => '';
  const changed = new Map<string, RequirementChange>();
  for (const change of compareRequirements(before.requirements, document.requirements))
    if (change.after) changed.set(change.after.id, change);
  const comparison = withBase(baseUrl, routes.comparison(group, before.version, document.version));
  return (id) => {
    const change = changed.get(id);
    if (!change) return '';
    const from = change.before?.level ?? null;
    const {symbol, tone, label, meaning} = changeWording({...change, from, to: change.after?.level ?? null});
    const text =
      change.before === null ? words.newIn(document.version) : words.changedSince(label, before.version);
    return `<a href="${escapeMarkup(comparison)}#${encodeURIComponent(id)}" class="scs-mark scs-mark--small scs-tone-${tone}" title="${meaning}"><span aria-hidden="true">${symbol}</span> ${text}</a>`;
  };
}
