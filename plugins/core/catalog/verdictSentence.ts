import {badgeState} from '../compliance/badge';
import {lastingVerdictOn} from '../compliance/certainty';
import type {CertificateState} from '../compliance/certificateState';
import {certificateStateOn, isInForce} from '../compliance/certificateState';
import {strings} from '../compliance/strings';
import type {Verdict} from '../compliance/verdict';
import {dateText} from '../text/dateText';
import type {HeadlineState} from '../compliance/wording';
import {countsOn} from '../scopes/lifetime';
import type {IsoDate} from '../text/isoDate';
import {addDays} from '../text/isoDate';
import type {SentenceParts} from '../text/sentence';
import type {ScopeStatus} from './environmentStatus';
import type {ScopeStanding} from './standing';

/** Why a mandatory test does not pass, worst first: the order of verdicts (FAIL < missing < ABORT). */
export const PROBLEM_KINDS = ['fail', 'missing', 'expired', 'abort'] as const;
/** One of {@link PROBLEM_KINDS}. */
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A mandatory test that does not pass, with those that it does not pass for. */
export type Problem = {
  readonly testcase: string;
  /** Name of its module. */
  readonly module: string;
  readonly kind: ProblemKind;
  readonly subjects: readonly string[];
  /** First day on which its last result no longer counted; null but for `expired`. */
  readonly expired: IsoDate | null;
};

/** What a verdict in words is made of; it says nothing of the day on which it is read. */
export type VerdictFacts = {
  readonly standing: Pick<
    ScopeStanding,
    | 'scopeName'
    | 'result'
    | 'settledUntil'
    | 'lastCleanPass'
    | 'version'
    | 'certificate'
    | 'certifiedFor'
    | 'members'
  >;
  readonly status: Pick<ScopeStatus, 'version' | 'versions' | 'results'>;
  /** Ids of the environment's members, in the order of the results. */
  readonly subjects: readonly string[];
};

/** How an environment stands in a scope on a day. */
export type DayVerdict = {
  readonly headline: HeadlineState;
  readonly verdict: Verdict | undefined;
  /** Null where there is no certificate. */
  readonly certificateState: CertificateState | null;
  /** Members of which the monitor knows nothing. */
  readonly silent: readonly string[];
  /** Mandatory tests of the version that decides, or is in force; worst first. A draft's never count. */
  readonly problems: readonly Problem[];
  /** The next day on which a mandatory result no longer counts; null where none does anyway. */
  readonly nextResultExpiry: IsoDate | null;
  /** The next day on which a result or the certificate expires; null for none. */
  readonly nextExpiry: IsoDate | null;
};

/** The verdict of a day, with its causes. */
export function verdictOn(facts: VerdictFacts, day: IsoDate): DayVerdict {
  const {standing, status, subjects} = facts;
  const {certificate} = standing;
  const verdict = status.version === null ? undefined : lastingVerdictOn(standing, day);
  const certificateState = certificate && certificateStateOn(certificate, day);
  const certified = isInForce(certificateState);
  const silent = new Set(
    standing.members.filter(({result}) => result === undefined).map(({subject}) => subject),
  );
  const mandatory = mandatoryResults(facts).filter(({subject}) => !silent.has(subject));
  const nextResultExpiry =
    mandatory
      .flatMap(({result, expires}) => (result !== null && expires !== null && expires > day ? [expires] : []))
      .toSorted()[0] ?? null;
  const ends = certified && certificate ? [certificate.validUntil] : [];
  const none = status.version === null && certificateState === null;
  return {
    headline: none ? 'no-version' : badgeState(verdict, certificateState ?? undefined),
    verdict,
    certificateState,
    silent: subjects.filter((subject) => silent.has(subject)),
    problems: problemsOf(mandatory, day),
    nextResultExpiry,
    nextExpiry: [...(nextResultExpiry === null ? [] : [nextResultExpiry]), ...ends].toSorted()[0] ?? null,
  };
}

type MandatoryResult = {
  readonly testcase: string;
  readonly module: string;
  readonly subject: string;
  readonly result: Verdict;
  readonly expires: IsoDate | null;
};

function mandatoryResults({status, subjects}: VerdictFacts): MandatoryResult[] {
  const version = status.versions.find((candidate) => candidate.version === status.version);
  const seen = new Set<string>();
  return (version?.testcases ?? []).flatMap(({id, target, module}) => {
    if (target !== 'main' || seen.has(id)) return [];
    seen.add(id);
    const results = Object.hasOwn(status.results, id) ? (status.results[id]?.results ?? []) : [];
    return subjects.map((subject, index) => ({
      testcase: id,
      module,
      subject,
      result: results[index]?.result ?? null,
      expires: results[index]?.expires ?? null,
    }));
  });
}

function problemsOf(mandatory: readonly MandatoryResult[], day: IsoDate): Problem[] {
  const problems = new Map<string, Problem>();
  for (const {testcase, module, subject, result, expires} of mandatory) {
    const kind = kindOf(result, expires, day);
    if (kind === null) continue;
    const expired = kind === 'expired' ? expires : null;
    const key = `${kind} ${testcase} ${expired}`;
    const known = problems.get(key) ?? {testcase, module, kind, subjects: [], expired};
    problems.set(key, {...known, subjects: [...known.subjects, subject]});
  }
  return [...problems.values()].toSorted(
    (a, b) => PROBLEM_KINDS.indexOf(a.kind) - PROBLEM_KINDS.indexOf(b.kind),
  );
}

function kindOf(result: Verdict, expires: IsoDate | null, day: IsoDate): ProblemKind | null {
  if (result === null) return 'missing';
  if (!countsOn(expires, day)) return 'expired';
  return result === 1 ? null : result === -1 ? 'fail' : 'abort';
}

/** What stands for parts of a verdict in words: on pages, days and code. */
export type VerdictMarks<Part> = {
  readonly day: (day: IsoDate) => Part;
  readonly testcase: (id: string) => Part;
  readonly subjects: (names: readonly string[]) => Part;
};

/**
 * The verdict of a day in one sentence: certified for what since when, what is wrong and where, last clean pass, next
 * expiry.
 */
export function verdictSentence<Part>(
  facts: VerdictFacts,
  day: IsoDate,
  marks: VerdictMarks<Part>,
): SentenceParts<Part> {
  const verdict = verdictOn(facts, day);
  const words = strings.sentence;
  const certified = isInForce(verdict.certificateState);
  const ended = verdict.certificateState !== null && !certified;
  return [
    ...openingOf(facts, verdict, marks),
    ended ? words.apart : certified === (verdict.verdict === 1) ? words.and : words.but,
    ...testsOf(facts, verdict, marks),
    words.open,
    ...asideOf(facts, verdict, marks),
    words.close,
  ];
}

/** The same as plain text. */
export function verdictText(facts: VerdictFacts, day: IsoDate): string {
  const testcase = (id: string) => id;
  return verdictSentence(facts, day, {day: dateText, testcase, subjects: (names) => names.join(', ')}).join(
    '',
  );
}

function openingOf<Part>(
  {standing: {certificate, certifiedFor}}: VerdictFacts,
  {certificateState}: DayVerdict,
  {day}: VerdictMarks<Part>,
): SentenceParts<Part> {
  const words = strings.sentence;
  if (certificate === null || certificateState === null) return [words.notCertified];
  const version = certificate.version ?? '';
  const since = day(certifiedFor?.versionSince ?? certificate.issued);
  switch (certificateState) {
    case 'valid':
      return words.certified(version, since);
    case 'renewal-due':
      return words.renewalDue({version, since, until: day(certificate.validUntil)});
    case 'not-yet':
      return words.notYet(version, day(certificate.issued));
    default:
      return words[certificateState](
        version,
        day(certificate.ended?.on ?? addDays(certificate.validUntil, 1)),
      );
  }
}

function testsOf<Part>(
  facts: VerdictFacts,
  verdict: DayVerdict,
  marks: VerdictMarks<Part>,
): SentenceParts<Part> {
  const words = strings.sentence;
  const {standing, status} = facts;
  if (status.version === null) return [words.noVersion];
  if (verdict.verdict === 1) {
    // A certificate for the same version needs no second mention of it.
    const same = isInForce(verdict.certificateState) && standing.certificate?.version === status.version;
    return [same ? words.pass : words.passVersion(status.version)];
  }
  return [verdict.verdict === -1 ? words.failing : words.unconfirmed, ...causeOf(facts, verdict, marks)];
}

/** The worst thing that is wrong, by name, and how many more there are. */
function causeOf<Part>(
  {subjects}: VerdictFacts,
  {problems, silent}: DayVerdict,
  marks: VerdictMarks<Part>,
): SentenceParts<Part> {
  const words = strings.sentence;
  const [first] = problems;
  const named = (names: readonly string[]) =>
    names.length > NAMED_MEMBERS ? words.members(names.length) : marks.subjects(names);
  // No data at all is worse than everything but a fail.
  if (silent.length > 0 && first?.kind !== 'fail') return words.silent(named(silent));
  if (first === undefined) return [words.unknown];
  const testcase = marks.testcase(first.testcase);
  const more = new Set(problems.map((problem) => problem.testcase)).size - 1;
  // Of a single member, everybody knows which one it is.
  const whom = subjects.length < 2 ? null : named(first.subjects);
  const cause =
    first.kind === 'expired'
      ? words.lapsed({testcase, day: marks.day(first.expired ?? ''), whom})
      : words.causes[first.kind](testcase, whom);
  return more === 0 ? cause : [...cause, words.more(more)];
}

/** Up to this many members are named; of more, the number. */
const NAMED_MEMBERS = 3;

function asideOf<Part>(
  {standing: {lastCleanPass}}: VerdictFacts,
  {nextExpiry}: DayVerdict,
  {day}: VerdictMarks<Part>,
): SentenceParts<Part> {
  const words = strings.sentence;
  const pass = lastCleanPass === null ? [words.noCleanPass] : words.lastCleanPass(day(lastCleanPass));
  return nextExpiry === null ? pass : [...pass, words.comma, ...words.nextExpiry(day(nextExpiry))];
}
