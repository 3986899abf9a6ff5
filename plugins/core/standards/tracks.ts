import {strings} from './strings';

/** A track that scs-0001 (Document format) knows. */
export type KnownTrack = {
  /** As front matter and addresses have it. */
  readonly name: keyof typeof strings.tracks;
  /** Second digit of its documents' numbers. */
  readonly digit: string;
  /** What the name is short for. */
  readonly title: string;
  /** What its standards are about; continues the title behind a colon. */
  readonly description: string;
};

/** All of them, in the order in which lists and menus have them: the one place that names them. */
export const TRACKS: readonly KnownTrack[] = (
  [
    ['Global', '0'],
    ['IaaS', '1'],
    ['KaaS', '2'],
    ['IAM', '3'],
    ['Ops', '4'],
    ['Scopes', '5'],
  ] as const
).map(([name, digit]) => ({name, digit, ...strings.tracks[name]}));

/** Names of {@link TRACKS}, in their order. */
export const TRACK_NAMES: readonly string[] = TRACKS.map(({name}) => name);

/** The track of the documents that define certificate scopes. */
export const SCOPES_TRACK = 'Scopes' satisfies KnownTrack['name'];

/** Where neither front matter nor number says a track. */
export const NO_TRACK = 'Other';

/** The form of a track's name: it is part of addresses. */
export const TRACK_NAME = /^[A-Za-z][A-Za-z0-9]{0,29}$/;

/** The track that a four-digit number belongs to by its second digit; undefined where no track has that digit. */
export function trackOfNumber(number: string): KnownTrack['name'] | undefined {
  return TRACKS.find(({digit}) => digit === number[1])?.name;
}

/** The track of a name that differs in upper and lower case at most: both would have one address. */
export function trackLike(name: string): KnownTrack | undefined {
  return TRACKS.find((track) => track.name.toLowerCase() === name.toLowerCase());
}

/** Names of tracks, each once: those of {@link TRACKS} in their order, then all others by name. */
export function inTrackOrder(names: Iterable<string>): string[] {
  const found = new Set(names);
  const others = [...found].filter((name) => !TRACK_NAMES.includes(name)).toSorted();
  return [...TRACK_NAMES.filter((name) => found.has(name)), ...others];
}

/** What the standards of a track are about, in one sentence; also for one that scs-0001 does not know. */
export function trackMeaning(name: string): string {
  const track = TRACKS.find((known) => known.name === name);
  return track ? strings.trackMeaning(track) : strings.unknownTrack;
}
