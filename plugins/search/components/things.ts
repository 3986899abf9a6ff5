import type {SearchThing, ThingKind, ThingState} from '../../core/exports/searchThings';
import type {CertificateState} from '../../core/compliance/certificateState';
import {certificateStateOn} from '../../core/compliance/certificateState';
import {CERTIFICATE_STATE} from '../../core/compliance/wording';
import type {Validity} from '../../core/scopes/scopeSchema';
import {SCOPE_VALIDITY} from '../../core/scopes/wording';
import type {LifecycleState} from '../../core/standards/lifecycle';
import {lifecycleOn} from '../../core/standards/lifecycle';
import {STANDARD_STATE} from '../../core/standards/wording';
import type {IsoDate} from '../../core/text/isoDate';
import {routes} from '../../core/text/routes';
import type {Wording} from '../../core/text/wording';
import {strings} from '../strings';

/** Requirements and their pages are found by themselves, too; the published file has those within their documents. */
export type FoundKind = ThingKind | 'requirement' | 'coverage';

/** Something that is found by its name. */
export type Thing = Omit<SearchThing, 'kind' | 'requirements' | 'coverage'> & {readonly kind: FoundKind};

/** How things stand on a day, told coarsely, the best first: what readers choose by. */
export const STANDINGS = ['in-force', 'coming', 'draft', 'ended'] as const;
/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** A state as a mark shows it, and what it comes to. */
export type ShownState = {readonly standing: Standing; readonly wording: Wording};

/** Lists every thing by itself that the published file tells within another: requirements, and their pages. */
export function allThings(published: readonly SearchThing[]): Thing[] {
  return published.flatMap(({requirements = [], coverage = false, ...thing}): Thing[] => [
    thing,
    ...(coverage
      ? [
          {
            kind: 'coverage' as const,
            title: strings.requirementsOf(thing.title),
            address: routes.coverage(thing.address.split('/').at(-1) ?? ''),
            ...(thing.id === undefined ? {} : {id: thing.id}),
            ...(thing.track === undefined ? {} : {track: thing.track}),
            state: {of: [thing.address]},
          },
        ]
      : []),
    ...requirements.map(([id, heading]): Thing => ({
      kind: 'requirement',
      title: id,
      address: `${thing.address}#${id}`,
      about: [thing.id, thing.title, heading].filter(Boolean).join(' · '),
      ...(thing.track === undefined ? {} : {track: thing.track}),
      state: {of: [thing.address]},
    })),
  ]);
}

const OF_LIFECYCLE: Readonly<Record<LifecycleState, Standing>> = {
  effective: 'in-force',
  upcoming: 'coming',
  draft: 'draft',
  deprecated: 'ended',
  rejected: 'ended',
};
const OF_VALIDITY: Readonly<Record<Validity, Standing>> = {
  effective: 'in-force',
  warn: 'in-force',
  draft: 'draft',
  deprecated: 'ended',
};
const OF_CERTIFICATE: Readonly<Record<CertificateState, Standing>> = {
  valid: 'in-force',
  'renewal-due': 'in-force',
  'not-yet': 'coming',
  expired: 'ended',
  withdrawn: 'ended',
  revoked: 'ended',
};

/**
 * The state of a thing on a day.
 * @param stateAt the state of the thing at an address, for those that share in the state of others
 * @returns undefined for what has no state
 */
export function stateOn(
  state: ThingState | undefined,
  day: IsoDate,
  stateAt: (address: string) => ShownState | undefined,
): ShownState | undefined {
  if (!state) return undefined;
  if ('of' in state) {
    if (state.of.length === 0) return {standing: 'ended', wording: strings.unused};
    const states = state.of.flatMap((address) => stateAt(address) ?? []);
    return STANDINGS.flatMap((standing) => states.find((own) => own.standing === standing) ?? [])[0];
  }
  if ('spans' in state) {
    const [validity = 'deprecated' as const] =
      state.spans.find(([, from, to]) => from <= day && (to === null || day < to)) ?? [];
    return {standing: OF_VALIDITY[validity], wording: SCOPE_VALIDITY[validity]};
  }
  if ('issued' in state) {
    const {issued, until, ended} = state;
    const standing = certificateStateOn({issued, validUntil: until, ended}, day);
    return {standing: OF_CERTIFICATE[standing], wording: CERTIFICATE_STATE[standing]};
  }
  const {state: own, next} = lifecycleOn(
    {stabilizedAt: state.stable, deprecatedAt: state.deprecated, rejectedAt: state.rejected},
    day,
  );
  return {standing: OF_LIFECYCLE[own], wording: STANDARD_STATE[own === 'effective' && next ? 'ending' : own]};
}
