import type {IsoDate} from '../text/isoDate';
import type {Wording} from '../text/wording';
import {withMarks} from '../text/wording';
import type {Phase} from './phases';
import type {Validity} from './scopeSchema';
import type {StepResult} from './stepResult';
import {strings} from './strings';
import {dateText} from '../text/dateText';
import type {SentenceParts} from '../text/sentence';
import type {HasTimeline, KnownDay} from './timeline';
import {inForceFrom, inForceUntil} from './timeline';

/**
 * How a scope version stands on a day. "Deprecated" is for standards only; a scope version is *superseded*, since
 * certificates for it stay valid for their year.
 */
export const SCOPE_VALIDITY: Record<Validity, Wording> = withMarks(strings.validities, {
  effective: ['●', 'effective'],
  warn: ['†', 'ending'],
  draft: ['✎', 'draft'],
  deprecated: ['††', 'deprecated'],
});

/** What results say about a step of a checklist. */
export const STEP_RESULT: Record<StepResult, Wording> = withMarks(strings.stepResults, {
  passing: ['●', 'effective'],
  failing: ['✕', 'deprecated'],
  none: ['–', 'nodata'],
  untested: ['○', 'nodata'],
});

/** Certification levels (scs-0003), for the overview of scopes. */
export const LEVELS = [
  {id: 'compatible', ...strings.levels.compatible},
  {id: 'open', ...strings.levels.open},
  {id: 'sovereign', ...strings.levels.sovereign},
] as const;

/** Layers that scopes exist for. */
export const LAYERS = [
  {id: 'iaas', ...strings.layers.iaas},
  {id: 'kaas', ...strings.layers.kaas},
] as const;

const TARGET_WORD: ReadonlyMap<string, string> = new Map(Object.entries(strings.targets));

/**
 * What testcases of a module's target are called: those of `main` decide verdicts, the others never do (scs-0003). A target
 * of another name is called by it.
 */
export function targetWord(target: string): string {
  return TARGET_WORD.get(target) ?? target;
}

/** The part of a checklist that headings are made of. */
type ChecklistDates = {
  readonly from: string | null;
  readonly to: string;
  readonly effectiveFrom: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

/** What a checklist is called, on its page and in every file of it. */
export function checklistTitle({
  scopeName,
  from,
  to,
}: {
  readonly scopeName: string;
  /** Null for an installation. */
  readonly from: string | null;
  readonly to: string;
}): string {
  return from === null
    ? strings.installTitle(scopeName, to)
    : strings.upgradeTitle({scope: scopeName, from, to});
}

/** Heading of a phase in a checklist, as plain text, and the day before which it ends; null where no day is set. */
export function phaseHeading(phase: Phase, checklist: ChecklistDates): {title: string; day: IsoDate | null} {
  const {from, to, effectiveFrom, endsOn} = checklist;
  switch (phase) {
    case 'now':
      return {title: from === null ? strings.meetStandards(to) : strings.nowUnder(from), day: null};
    case 'before-effect':
      return from === null
        ? {title: strings.getCertified, day: null}
        : {title: strings.beforeEffect(to), day: effectiveFrom};
    case 'before-end':
      return {title: strings.beforeEnd(from ?? to), day: endsOn};
    default: {
      const unknown: never = phase;
      return unknown;
    }
  }
}

/** The same on one line. */
export function phaseTitle(phase: Phase, checklist: ChecklistDates): string {
  const {title, day} = phaseHeading(phase, checklist);
  return day === null ? title : strings.withDay(title, day);
}

/** What makes a part of a sentence of a day: on pages a link to the document that says it, too. */
export type DayPart<Part> = (day: KnownDay) => Part;

/**
 * When a version is in force, in one phrase without a full stop. A day that only the pruned timeline bounds is "on or
 * before" its oldest entry.
 * @param today the day on which it is read
 * @param part what stands for a day, its source included: see {@link knownDayText}
 */
export function inForcePhrase<Part>(
  scope: HasTimeline,
  version: string,
  {today, part}: {readonly today: IsoDate; readonly part: DayPart<Part>},
): SentenceParts<Part> {
  const [from, until] = [inForceFrom(scope, version), inForceUntil(scope, version)];
  const words = strings.inForce;
  if (until !== null && until.date <= today) {
    if (from === null) return (until.exact ? words.superseded : words.supersededEarlier)(part(until));
    return (from.exact ? words.ended : words.endedEarlier)(part(from), part(until));
  }
  if (from === null) return [words.noDay];
  if (until === null) {
    const phrase = !from.exact ? words.earlier : from.date > today ? words.planned : words.since;
    return phrase(part(from));
  }
  const phrase = !from.exact ? words.earlierUntil : from.date > today ? words.plannedUntil : words.sinceUntil;
  return phrase(part(from), part(until));
}

/** The same as plain text. */
export function inForceText(scope: HasTimeline, version: string, today: IsoDate): string {
  return inForcePhrase(scope, version, {today, part: knownDayText}).join('');
}

/** A day with the document that says it, as plain text; whether it is exact stands in the phrase around it. */
export function knownDayText({date, by}: KnownDay): string {
  return by === null ? dateText(date) : strings.statedBy(dateText(date), by.id).join('');
}

/** A day alone, "on or before" where it is not exact. */
export function boundText(day: KnownDay): string {
  return day.exact ? knownDayText(day) : strings.onOrBefore(knownDayText(day)).join('');
}
