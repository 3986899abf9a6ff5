import type {IsoDate} from '../text/isoDate';
import type {Validity} from './scopeSchema';
import {strings} from './strings';
import type {HasTimeline} from './timeline';
import {effectiveFrom, endsOn, validityOn} from './timeline';

/** How a scope version stands on a day, for whatever leaves the site: a copy knows neither the day nor the timeline. */
export type VersionStanding = {
  readonly validity: Validity;
  /** On one line, without a full stop; a draft is called a draft, with its planned day. */
  readonly words: string;
  /** What has to be known about it, as a sentence; empty where there is nothing. */
  readonly note: string;
};

/**
 * How a version stands on a day, in words.
 * @param version label; one that the timeline never names is superseded
 */
export function versionStanding(
  {timeline}: Pick<HasTimeline, 'timeline'>,
  version: string,
  today: IsoDate,
): VersionStanding {
  const scope: HasTimeline = {timeline, versions: [{version}]};
  const {validity = 'deprecated', explicit = false} = validityOn(scope, today)[version] ?? {};
  const from = effectiveFrom(scope, version);
  const end = endsOn(scope, version);
  const coming = from !== null && from > today ? from : null;
  const words = strings.standing;
  switch (validity) {
    case 'draft':
      return {validity, words: words.draft(coming), note: strings.draftMayChange};
    case 'effective':
    case 'warn':
      return {validity, words: words.inForce(end), note: ''};
    case 'deprecated':
      return {
        validity,
        words:
          coming !== null && !explicit
            ? words.coming(coming)
            : words.superseded(end !== null && end <= today ? end : null),
        note: '',
      };
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
