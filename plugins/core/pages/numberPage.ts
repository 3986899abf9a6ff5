import type {Catalog, NumberGroup} from '../catalog/catalog';
import type {Versioned} from '../standards/lifecycle';
import {routes} from '../text/routes';
import type {AdvisoryRef} from '../catalog/advisoryView';
import {advisoriesOn} from '../catalog/advisoryView';
import type {DocumentRef} from '../standards/documentRef';
import type {UsedScope} from './scopeUse';
import {scopesOf} from './scopeUse';
import {supplementAnchors} from './supplementAnchors';
import type {NumberRef, TrackPageView} from './trackPage';

/** A number in the navigation: enough to tell how it stands on the reader's day. */
export type NavigationNumber = {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly versions: readonly Versioned[];
};

/**
 * What a page's navigation holds: one track, and of a long track only the stretch around the page,
 * so that no page grows with the number of documents.
 */
export type NavigationView = {
  readonly track: string;
  readonly tracks: readonly {readonly track: string; readonly url: string}[];
  readonly numbers: readonly NavigationNumber[];
  /** How many numbers the track has in all. */
  readonly total: number;
  /** The number that the page is about. */
  readonly number: string;
  /** Its documents, versions before supplements. */
  readonly documents: readonly DocumentRef[];
};

/** The page of one number, with all its versions and supplements. */
export type NumberPageView = {
  readonly page: NumberRef;
  readonly navigation: NavigationView;
  readonly scopes: Readonly<Record<string, UsedScope>>;
  /** Security advisories that name it or one of its versions, newest first. */
  readonly advisories: readonly AdvisoryRef[];
  /** By the ids of supplements; see {@link supplementAnchors}. */
  readonly supplementAnchors: Readonly<Record<string, string>>;
};

/** Longest navigation list that a page carries. */
const NAVIGATION_LIMIT = 40;
/** Length of the stretches into which a longer one is cut. */
const NAVIGATION_STRETCH = 25;

/**
 * The page of a number, seen from the list of its track.
 * @throws Error where no track lists the number
 */
export function numberPageView(
  catalog: Catalog,
  tracks: readonly TrackPageView[],
  group: NumberGroup,
): NumberPageView {
  const track = tracks.find((one) => one.track === group.track);
  const page = track?.numbers.find(({number}) => number === group.number);
  if (!track || !page) throw new Error(`no track lists the number ${group.number}`);
  return {
    page,
    navigation: navigationView(tracks, track, page),
    scopes: scopesOf(catalog, page.scopes),
    advisories: advisoriesOn(catalog, group.number),
    supplementAnchors: supplementAnchors(page),
  };
}

function navigationView(
  tracks: readonly TrackPageView[],
  {track, numbers}: TrackPageView,
  page: NumberRef,
): NavigationView {
  return {
    track,
    tracks: tracks.map((other) => ({track: other.track, url: routes.track(other.track)})),
    numbers: stretchAround(numbers, page).map(({number, title, url, versions}) => ({
      number,
      title,
      url,
      versions: versions.map(({version, stabilizedAt, deprecatedAt, rejectedAt}) => ({
        version,
        stabilizedAt,
        deprecatedAt,
        rejectedAt,
      })),
    })),
    total: numbers.length,
    number: page.number,
    documents: [...page.versions, ...page.supplements],
  };
}

/** All of a short list; of a long one the stretch that the page lies in. */
function stretchAround(numbers: readonly NumberRef[], page: NumberRef): readonly NumberRef[] {
  if (numbers.length <= NAVIGATION_LIMIT) return numbers;
  const start = Math.floor(numbers.indexOf(page) / NAVIGATION_STRETCH) * NAVIGATION_STRETCH;
  return numbers.slice(start, start + NAVIGATION_STRETCH);
}
