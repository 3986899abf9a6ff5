import type {IsoDate} from '../text/isoDate';
import type {Validity} from './scopeSchema';
import {strings} from './strings';
import type {HasTimeline} from './timeline';
import {inForceFrom, inForceUntil, validityOn} from './timeline';
import {inForceText, SCOPE_VALIDITY} from './wording';

/** How a scope version stands on a day, for whatever leaves the site: a copy knows neither the day nor the timeline. */
export type VersionStanding = {
  readonly validity: Validity;
  /** On one line, without a full stop; a draft is called a draft, with its planned day. */
  readonly words: string;
  /** What has to be known about it, as a sentence; empty where there is nothing. */
  readonly note: string;
};

/**
 * How a version stands on a day, in words: its state, and since when or until when as `inForcePhrase` words it.
 * @param version label; one that the timeline never names is superseded
 */
export function versionStanding(scope: HasTimeline, version: string, today: IsoDate): VersionStanding {
  const {validity = 'deprecated'} = validityOn(scope, today)[version] ?? {};
  const [from, until] = [inForceFrom(scope, version), inForceUntil(scope, version)];
  const phrase = inForceText(scope, version, today);
  const words = strings.standing;
  switch (validity) {
    case 'draft':
      return {validity, words: words.draft(phrase), note: strings.draftMayChange};
    case 'effective':
    case 'warn':
      return {validity, words: phrase, note: ''};
    case 'deprecated':
      if (from === null && until === null)
        return {validity, words: SCOPE_VALIDITY.deprecated.label, note: ''};
      // Planned, and not even a draft yet; or the phrase names the state itself.
      if (from === null || from.date > today) return {validity, words: phrase, note: ''};
      return {validity, words: words.superseded(phrase), note: ''};
    default: {
      const unknown: never = validity;
      return unknown;
    }
  }
}

/** Where a copy of a page about a scope version comes from. */
export type VersionOrigin = {
  readonly standing: VersionStanding;
  /** The day that it is said for. */
  readonly today: IsoDate;
  /** Full address of the page. */
  readonly url: string;
};

/** What a published copy has to know of the site. */
export type Published = {
  /** Origin without a slash at its end; links within the site become whole addresses. */
  readonly siteUrl: string;
  readonly origin: VersionOrigin;
};

/** The two paragraphs of Markdown below the title of a copy: how the version stands; the day and the address. */
export function originHead({standing: {words, note}, today, url}: VersionOrigin): readonly [string, string] {
  return [`**${words}.**${note === '' ? '' : ` ${note}`}`, strings.stateOn(today, `<${url}>`)];
}

/** Puts the head of another day into a Markdown copy that {@link originHead} stands in, below its title. */
export function withOriginHead(markdown: string, origin: VersionOrigin): string {
  const [title = '', , , ...rest] = markdown.split('\n\n');
  return [title, ...originHead(origin), ...rest].join('\n\n');
}

/**
 * Adds to a single step of a copied list where it comes from, as a last line of it.
 * @param step as `stepOfTaskList` cuts it out
 * @param list Markdown of the whole list, which begins with its title
 */
export function withStepOrigin(
  step: string,
  list: string,
  {id, standing, today, url}: VersionOrigin & {readonly id: string},
): string {
  const title = /^# (.*)/.exec(list)?.[1] ?? '';
  const line = strings.stepOf({list: title, url: `<${url}#${id}>`, state: standing.words, day: today});
  return `${step.trimEnd()}\n\n  ${line}\n`;
}
