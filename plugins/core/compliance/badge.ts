import {isInForce} from './certificateState';
import type {CertificateKind} from './environment';
import type {IsoDate} from '../text/isoDate';
import {strings} from './strings';
import {BADGE, CERTIFICATE_KIND} from './wording';
import type {BadgeState} from './wording';
import type {CertificateState} from './certificateState';
import type {Verdict} from './verdict';

/**
 * `flat` for light pages and `dark` for dark ones are 28 pixels high, `small` and `small-dark` 20; `seal` is for print: it
 * has a QR code.
 */
export const BADGE_VARIANTS = ['flat', 'dark', 'small', 'small-dark', 'seal'] as const;
/** One of {@link BADGE_VARIANTS}. */
export type BadgeVariant = (typeof BADGE_VARIANTS)[number];

/** What a badge says; its picture and its JSON twin are made of this alone. */
export type BadgeSpec = {
  readonly state: BadgeState;
  /** Left part: what it is about, without version, e.g. the scope's name. */
  readonly label: string;
  /** Right part: words for the state. */
  readonly message: string;
  /** One character for the state, so that colour is never alone. */
  readonly symbol: string;
  /** Colour of the right part, `#rrggbb`, at least 4.5:1 against white. */
  readonly color: string;
  /** The same for dark pages, at least 4.5:1 against dark text. */
  readonly darkColor: string;
  /** One sentence for `<desc>`; may tell days. */
  readonly description: string;
};

/**
 * True for a text with anything that looks like a version (`v6`, `5.1`), a year or a day: none of it may stand on a
 * badge (consensus of the standardization group, 2025-12-16).
 */
export function hasVersionOrDate(text: string): boolean {
  return /\bv\d|\b\d{4}\b|\d[./-]\d/i.test(text);
}

/** Label and message of a badge in a state. */
export function badgeText(scopeName: string, state: BadgeState): {label: string; message: string} {
  return {label: scopeName, message: BADGE[state].message};
}

/**
 * Which state a badge shows.
 * @param verdict of the group on the day; undefined for no data
 * @param certificate state of the newest certificate for environment and scope; undefined where there is none
 */
export function badgeState(
  verdict: Verdict | undefined,
  certificate: CertificateState | undefined,
): BadgeState {
  if (certificate === 'revoked') return 'revoked';
  if (certificate === 'expired' || certificate === 'withdrawn') return 'ended';
  const certified = isInForce(certificate);
  if (verdict === -1) return certified ? 'certified-failing' : 'failing';
  if (verdict === 1)
    return certified ? (certificate === 'renewal-due' ? 'renewal-due' : 'certified') : 'passing';
  if (certified) return 'certified-unconfirmed';
  return verdict === undefined ? 'no-data' : 'unconfirmed';
}

/**
 * Everything that the badge of an environment in a scope shows.
 * @param input.asOf day of the verdict; it stands in the description alone
 * @param input.lastCleanPass newest day on which all tests passed without doubt; null for none on record
 */
export function badgeSpec(input: {
  scopeName: string;
  environmentName: string;
  state: BadgeState;
  asOf: IsoDate;
  lastCleanPass: IsoDate | null;
}): BadgeSpec {
  const {scopeName, environmentName, state, asOf, lastCleanPass} = input;
  const pass = lastCleanPass === null ? strings.noCertainPass : strings.lastCertainPass(lastCleanPass);
  return specOf(scopeName, state, `${strings.badgeDescription(environmentName, asOf)} ${pass}`);
}

/** What a badge looks like in a state. It names no scope: a copy must not be of use to anybody. */
export function exampleBadge(state: BadgeState): BadgeSpec {
  return specOf(strings.exampleBadge, state, strings.exampleBadgeDescription);
}

function specOf(label: string, state: BadgeState, description: string): BadgeSpec {
  const {symbol, color, darkColor} = BADGE[state];
  return {state, ...badgeText(label, state), symbol, color, darkColor, description};
}

type Company = {
  readonly kind: CertificateKind;
  readonly holder: string;
  readonly state: CertificateState;
};

/**
 * The badge of a certificate that is for no environment: a company's, say.
 * @param asOf day of the state; it stands in the description alone
 * @returns null before it starts: there is nothing to show
 */
export function registerBadge({kind, holder, state}: Company, asOf: IsoDate): BadgeSpec | null {
  if (state === 'not-yet') return null;
  // No tests stand behind it: its own state decides alone, as for an environment that passes.
  return specOf(CERTIFICATE_KIND[kind].label, badgeState(1, state), strings.badgeDescription(holder, asOf));
}
