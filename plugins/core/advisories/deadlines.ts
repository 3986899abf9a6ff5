import type {IsoDateTime} from '../text/isoDate';
import {addDays, addMonths, dateOfMoment, utcMoment} from '../text/isoDate';
import type {Advisory, AffectedComponent, Vulnerability} from './advisory';
import {severityOf} from './severity';
import type {Period} from './wording';

/** A document that sets deadlines. */
export type DeadlineRule = 'scs-0124-v1' | 'scs-0210-v2';

/** Until when a provider has to react. */
export type Deadline = {
  readonly rule: DeadlineRule;
  readonly level: 'must' | 'recommended';
  readonly period: Period;
  readonly due: IsoDateTime;
  /** Base score that decides, 0.1 to 10. */
  readonly score: number;
  /** What it is about; empty where no id was assigned. */
  readonly cves: readonly string[];
};

/** The deadlines of an advisory, and what none can be computed for. */
export type Deadlines = {
  /** Null where nobody has stated when the vulnerability became public; then there are no deadlines. */
  readonly from: IsoDateTime | null;
  /** Soonest first. */
  readonly deadlines: readonly Deadline[];
  /** True where something has no rating, and so no deadline. */
  readonly hasUnrated: boolean;
  /** CVEs among these. */
  readonly unrated: readonly string[];
};

/** Patch versions with fixes of CVEs from this score on have the short deadline of scs-0210-v2. */
const CRITICAL_FOR_KUBERNETES = 8;

/**
 * Deadlines of a provider, from the moment of disclosure. Software of the IaaS layer and what it depends on: scs-0124-v1, by
 * severity, with the times of C5:2020; nothing is asked for a score of 0. Kubernetes: scs-0210-v2, for providing the patch
 * version; it counts from the release of that version, which the Kubernetes project publishes with the disclosure.
 * Vulnerabilities with the same deadline share it; the gravest rating of each one decides.
 */
export function deadlinesOf({
  vulnerabilities,
  components,
  disclosedAt,
}: Pick<Advisory, 'vulnerabilities' | 'components' | 'disclosedAt'>): Deadlines {
  const rated = vulnerabilities.map((vulnerability) => ({...vulnerability, score: scoreOf(vulnerability)}));
  const unrated = rated.filter(({score}) => score === null);
  const isKubernetes = components.some(isOfKubernetes);
  const isElse = components.length === 0 || !components.every(isOfKubernetes);
  const found =
    disclosedAt === null
      ? []
      : rated.flatMap(({cve, score}) => {
          if (score === null || score === 0) return [];
          return [...(isElse ? [iaasTime(score)] : []), ...(isKubernetes ? kubernetesTimes(score) : [])].map(
            (time): Deadline => ({
              ...time,
              due: after(disclosedAt, time.period),
              score,
              cves: cve === null ? [] : [cve],
            }),
          );
        });
  return {
    from: disclosedAt,
    deadlines: joined(found).toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due))),
    hasUnrated: unrated.length > 0,
    unrated: unrated.flatMap(({cve}) => cve ?? []),
  };
}

type Time = Pick<Deadline, 'rule' | 'level' | 'period'>;

function iaasTime(score: number): Time {
  return {rule: 'scs-0124-v1', level: 'must', period: severityOf(score).reaction};
}

function kubernetesTimes(score: number): Time[] {
  const rule = 'scs-0210-v2';
  if (score < CRITICAL_FOR_KUBERNETES) return [{rule, level: 'must', period: {unit: 'months', count: 1}}];
  return [
    {rule, level: 'recommended', period: {unit: 'days', count: 2}},
    {rule, level: 'must', period: {unit: 'days', count: 14}},
  ];
}

function scoreOf({ratings}: Vulnerability): number | null {
  return ratings.length === 0 ? null : Math.max(...ratings.map(({score}) => score));
}

/** True for Kubernetes itself, whose patch versions scs-0210 is about; not for what runs in it. */
function isOfKubernetes({name, package: own}: AffectedComponent): boolean {
  return [name, own].some((text) =>
    /^(?:kubernetes|k8s|kubelet|kubeadm|kubectl|kube-(?:apiserver|controller-manager|scheduler|proxy)|k8s\.io\/.*)$/i.test(
      text.trim(),
    ),
  );
}

function joined(deadlines: readonly Deadline[]): Deadline[] {
  const byTime = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    const key = [deadline.rule, deadline.level, deadline.due].join(' ');
    const before = byTime.get(key);
    byTime.set(
      key,
      before
        ? {
            ...before,
            score: Math.max(before.score, deadline.score),
            cves: [...before.cves, ...deadline.cves],
          }
        : deadline,
    );
  }
  return [...byTime.values()];
}

/** The moment that lies a period after another; on the last day of a month where that one is shorter. */
function after(moment: IsoDateTime, {unit, count}: Period): IsoDateTime {
  const [day, time] = [moment.slice(0, 10), moment.slice(10, 19)];
  if (unit === 'months') return addMonths(day, count) + time;
  if (unit === 'days') return addDays(day, count) + time;
  return utcMoment(new Date(msOf(moment) + count * HOUR_MS));
}

const HOUR_MS = 3_600_000;

/** How far a moment is away, by a clock. */
export type TimeLeft = {
  readonly isOver: boolean;
  readonly unit: 'minutes' | 'hours' | 'days';
  /** Whole ones, rounded down: nobody is promised time that is not there. */
  readonly count: number;
};

/** Hours up to which hours are told; from then on, days. */
const HOURS_TOLD = 48;

/**
 * How much is left until a moment, or since when it is over; at the moment itself it is over.
 * @param now milliseconds since 1970-01-01, UTC
 */
export function timeLeft(due: IsoDateTime, now: number): TimeLeft {
  const isOver = now >= msOf(due);
  const minutes = Math.floor(Math.abs(msOf(due) - now) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return {isOver, unit: 'minutes', count: minutes};
  if (hours < HOURS_TOLD) return {isOver, unit: 'hours', count: hours};
  return {isOver, unit: 'days', count: Math.floor(hours / 24)};
}

function msOf(moment: IsoDateTime): number {
  return dateOfMoment(moment).getTime();
}
