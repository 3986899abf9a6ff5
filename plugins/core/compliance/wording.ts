import {DARK, LIGHT, ON_BADGES} from '../text/palette';
import type {Words, Wording} from '../text/wording';
import {withMarks} from '../text/wording';
import type {CertificateState} from './certificateState';
import type {CertificateKind} from './environment';
import type {HistoryState, ResultKey} from './resultKey';
import {strings} from './strings';

/** How an environment stands in a scope. */
export const RESULT: Record<HistoryState, Wording> = withMarks(strings.results, {
  pass: ['●', 'effective'],
  abort: ['◐', 'ending'],
  fail: ['✕', 'deprecated'],
  missing: ['◐', 'ending'],
  nodata: ['–', 'nodata'],
});

/** The result of one testcase. */
export const TESTCASE_RESULT: Record<ResultKey, Wording> = withMarks(strings.testcaseResults, {
  pass: ['●', 'effective'],
  abort: ['◐', 'ending'],
  fail: ['✕', 'deprecated'],
  missing: ['–', 'nodata'],
});

/** A day of the history, best first. */
export const HISTORY_WORD: Record<HistoryState, Wording> = {
  pass: RESULT.pass,
  abort: {...RESULT.abort, label: strings.historyLabels.abort},
  missing: {...RESULT.missing, label: strings.historyLabels.missing},
  fail: RESULT.fail,
  nodata: RESULT.nodata,
};

/** How a certificate stands on a day. */
export const CERTIFICATE_STATE: Record<CertificateState, Wording> = withMarks(strings.certificateStates, {
  valid: ['●', 'effective'],
  'renewal-due': ['†', 'ending'],
  'not-yet': ['*', 'upcoming'],
  expired: ['–', 'nodata'],
  withdrawn: ['–', 'nodata'],
  revoked: ['⊘', 'deprecated'],
});

/** What a certificate can be for; the words stand on badges, so there is no version in them. */
export const CERTIFICATE_KIND: Record<CertificateKind, Words> = strings.certificateKinds;

type BadgeLook = {
  readonly message: string;
  readonly symbol: string;
  readonly color: string;
  readonly darkColor: string;
};

const look = (message: string, symbol: string, [color, darkColor]: readonly [string, string]): BadgeLook => ({
  message,
  symbol,
  color,
  darkColor,
});

/**
 * Badge messages: no version, no date, ever. `color` stands below white text, `darkColor` (for dark pages) below dark text,
 * each at no less than 4.5:1.
 */
export const BADGE = {
  certified: look(strings.badges.certified, '✓', [LIGHT.effective, DARK.effective]),
  'renewal-due': look(strings.badges['renewal-due'], '✓', [LIGHT.ending, DARK.ending]),
  'certified-unconfirmed': look(strings.badges['certified-unconfirmed'], '?', [LIGHT.ending, DARK.ending]),
  'certified-failing': look(strings.badges['certified-failing'], '✕', [LIGHT.deprecated, DARK.deprecated]),
  passing: look(strings.badges.passing, '✓', [LIGHT.upcoming, DARK.upcoming]),
  unconfirmed: look(strings.badges.unconfirmed, '?', [ON_BADGES.unconfirmed, ON_BADGES.darkUnconfirmed]),
  failing: look(strings.badges.failing, '✕', [LIGHT.deprecated, DARK.deprecated]),
  'no-data': look(strings.badges['no-data'], '–', [ON_BADGES.nodata, DARK.nodata]),
  ended: look(strings.badges.ended, '–', [ON_BADGES.nodata, DARK.nodata]),
  revoked: look(strings.badges.revoked, '⊘', [ON_BADGES.revoked, ON_BADGES.darkRevoked]),
} satisfies Record<string, BadgeLook>;

/** What a badge can say: a key of {@link BADGE}. */
export type BadgeState = keyof typeof BADGE;

/** Why a mandatory test does not pass. */
export const PROBLEM: Record<keyof typeof strings.problems, Wording> = withMarks(strings.problems, {
  fail: ['✕', 'deprecated'],
  abort: ['◐', 'ending'],
  missing: ['–', 'nodata'],
  expired: ['–', 'nodata'],
});

/** What an environment's page says first of a scope: the state of its badge, or that no version is in force. */
export type HeadlineState = BadgeState | 'no-version';

/** Headlines of environments, without the scope's name. */
export const HEADLINE: Record<HeadlineState, Pick<Wording, 'label' | 'symbol' | 'tone'>> = {
  certified: headline('certified', '●', 'effective'),
  'renewal-due': headline('renewal-due', '†', 'ending'),
  'certified-unconfirmed': headline('certified-unconfirmed', '◐', 'ending'),
  'certified-failing': headline('certified-failing', '✕', 'deprecated'),
  passing: headline('passing', '●', 'upcoming'),
  unconfirmed: headline('unconfirmed', '◐', 'ending'),
  failing: headline('failing', '✕', 'deprecated'),
  'no-data': headline('no-data', '–', 'nodata'),
  ended: headline('ended', '–', 'nodata'),
  revoked: headline('revoked', '⊘', 'deprecated'),
  'no-version': headline('no-version', '–', 'nodata'),
};

function headline(
  state: HeadlineState,
  symbol: string,
  tone: Wording['tone'],
): Pick<Wording, 'label' | 'symbol' | 'tone'> {
  return {label: strings.headlines[state], symbol, tone};
}
