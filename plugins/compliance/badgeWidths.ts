import type {BadgeSpec} from '../core/compliance/badge';
import {BADGE_VARIANTS, exampleBadge} from '../core/compliance/badge';
import {BADGE} from '../core/compliance/wording';
import type {BadgeState} from '../core/compliance/wording';
import type {EnvironmentStanding} from '../core/catalog/standing';
import type {BadgeEnding} from '../core/text/routes';
import {routes} from '../core/text/routes';
import {badgeWidth} from './renderBadge';

/** Address of a badge -> its width in pixels. */
export type BadgeWidths = Readonly<Record<string, number>>;

type Shown = {readonly badge: BadgeSpec; readonly addressOf: (variant?: BadgeEnding) => string};

/** Widths of the badges of environments and companies, and of the examples. */
export function badgeWidths(
  environments: readonly EnvironmentStanding[],
  companies: readonly {readonly id: string; readonly badge: BadgeSpec}[],
): Promise<BadgeWidths> {
  return widthsOf([
    ...environments.flatMap(({id, standings}) =>
      standings.map(({scope, badge}) => ({
        badge,
        addressOf: (variant?: BadgeEnding) => routes.badge(id, scope, variant),
      })),
    ),
    ...companies.map(({id, badge}) => ({
      badge,
      addressOf: (variant?: BadgeEnding) => routes.registerBadge(id, variant),
    })),
    ...(Object.keys(BADGE) as BadgeState[]).map((state) => ({
      badge: exampleBadge(state),
      addressOf: (variant?: BadgeEnding) => routes.exampleBadge(state, variant),
    })),
  ]);
}

/** Seals all have one size. */
async function widthsOf(shown: readonly Shown[]): Promise<BadgeWidths> {
  const widths: Record<string, number> = {};
  for (const {badge, addressOf} of shown) {
    for (const variant of BADGE_VARIANTS) {
      if (variant === 'seal') continue;
      widths[addressOf(variant === 'flat' ? undefined : variant)] = await badgeWidth(badge, variant);
    }
  }
  return widths;
}
