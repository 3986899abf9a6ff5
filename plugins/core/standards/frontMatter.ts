import type {Diagnostic, Place, SourceFile} from '../text/diagnostic';
import {quote, quoteList} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {normalizeDate, normalizeDateTime} from '../text/isoDate';
import {isSiteDay, SITE_DAYS} from '../text/limits';
import type {LocatedYaml} from '../text/yaml';
import {parseYaml} from '../text/yaml';
import {splitFrontMatter} from '../text/markdown';
import {unknownKey} from '../text/unknownKey';
import type {DocumentName} from './documentId';
import type {LifecycleDates} from './lifecycle';
import {TRACK_NAME, TRACK_NAMES, TRACKS, trackLike, trackOfNumber} from './tracks';

/** What a document can be (scs-0001, Types of documents), `type` in its front matter; the last is for supplements. */
export const DOCUMENT_TYPES = ['Procedural', 'Standard', 'Decision Record', 'Supplement'] as const;
/** One of {@link DOCUMENT_TYPES}. */
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/**
 * What authors can write as `status` (scs-0001, Document format); the state that readers see follows from the dates.
 */
export const STATUSES = ['Draft', 'Stable', 'Deprecated', 'Rejected'] as const;
/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** The word of older texts for a draft that is not accepted yet. */
const PROPOSAL = 'Proposal';

/** A file named in the front matter: as written, trimmed, with the place where it stands. */
export type Reference = {readonly target: string; readonly place: Place};

/** The front matter of a document (scs-0001, Document format), normalised: days are `YYYY-MM-DD`, texts are trimmed. */
export type FrontMatter = LifecycleDates & {
  readonly title: string | undefined;
  readonly type: DocumentType | undefined;
  readonly track: string | undefined;
  /** What authors last wrote; null for supplements and where it is unusable. */
  readonly status: Status | null;
  readonly description: string | undefined;
  readonly replaces: readonly Reference[];
  readonly replacedBy: readonly Reference[];
  readonly supplements: readonly Reference[];
  /** Standards of other numbers that it adds requirements to; `enhances` is in no table of scs-0001. */
  readonly enhances: readonly Reference[];
  /** File names that it had before; their addresses lead here. */
  readonly renamedFrom: readonly Reference[];
  /** Place of a key, or of the front matter where the key is missing. */
  placeOfKey(key: string): Place;
  /** True for a key with a value; one with nothing behind it counts as missing. */
  has(key: string): boolean;
};

/** What authors can write, as findings list it. */
const KEYS = [
  'title',
  'type',
  'track',
  'status',
  'stabilized_at',
  'deprecated_at',
  'rejected_at',
  'replaces',
  'replaced_by',
  'supplements',
  'description',
  'renamed_from',
  'enhances',
];

/** Carried by older documents of the corpus; shown nowhere, harmful nowhere. */
const OLDER_KEYS = ['version', 'authors', 'state'];
const ACCEPTED_KEYS = new Set([...KEYS, ...OLDER_KEYS]);

/**
 * Reads the front matter of a standard or supplement; never throws. What is unusable is null, undefined or left out,
 * and reported.
 * @returns undefined where there is none or it is no YAML mapping; findings point at the offending key
 */
export function parseFrontMatter(
  source: SourceFile,
  name: DocumentName,
): {value: FrontMatter | undefined; diagnostics: readonly Diagnostic[]} {
  const {frontMatter: range} = splitFrontMatter(source.text);
  if (!range) {
    return {
      value: undefined,
      diagnostics: [
        {
          path: source.path,
          line: 1,
          column: 1,
          severity: 'error',
          ruleId: 'front-matter',
          message: 'Missing front matter, expected YAML between two lines `---` at the start of the file.',
        },
      ],
    };
  }
  const yaml = parseYaml(source, range);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const content = yaml.value.value;
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return {
      value: undefined,
      diagnostics: [
        {
          ...yaml.value.placeOfValue([]),
          severity: 'error',
          ruleId: 'front-matter',
          message: `Unexpected front matter ${quote(content)}, expected keys with values such as \`title: …\`.`,
        },
      ],
    };
  }
  return readKeys(new Map(Object.entries(content)), yaml.value, name);
}

function readKeys(fields: Map<string, unknown>, yaml: LocatedYaml, name: DocumentName) {
  const diagnostics: Diagnostic[] = [];
  const placeOfKey = (key: string) => yaml.placeOfKey(fields.has(key) ? [key] : []);
  const report = (key: string, finding: Omit<Diagnostic, keyof Place>) => {
    diagnostics.push({...placeOfKey(key), ...finding});
  };

  const text = (key: string): string | undefined => {
    const value = fields.get(key);
    if (value == null) return undefined;
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return String(value);
    report(key, {
      severity: 'error',
      ruleId: 'front-matter',
      message: `Unexpected \`${key}\` ${quote(value)}, expected a text.`,
    });
    return undefined;
  };

  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | undefined => {
    const value = fields.get(key);
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const was = fields.has(key) ? `Unexpected \`${key}\` ${quote(value)}` : `Missing \`${key}\``;
    report(key, {
      severity: 'error',
      ruleId: `${key}-value`,
      message: `${was}, expected ${quoteList(allowed)}.`,
    });
    return undefined;
  };

  const date = (key: string): IsoDate | null => {
    const value = fields.get(key);
    if (value == null) return null;
    // An unquoted moment is a timestamp in YAML 1.1, which other tools of the community read it as.
    const moment =
      typeof value === 'string' && yaml.isPlain([key]) && /:\d\d:\d\d/.test(value)
        ? normalizeDateTime(value)
        : undefined;
    const normal = typeof value === 'string' ? (moment?.slice(0, 10) ?? normalizeDate(value)) : undefined;
    const basic = typeof value === 'number' ? normalizeDate(String(value)) : undefined;
    if (normal === undefined) {
      const hint = basic ? ` such as \`${basic}\`` : '';
      report(key, {
        severity: 'error',
        ruleId: 'date-value',
        message: `Unexpected \`${key}\` ${quote(value)}, expected an existing day as YYYY-MM-DD${hint}.`,
      });
      return null;
    }
    if (!isSiteDay(normal)) {
      report(key, {
        severity: 'error',
        ruleId: 'date-value',
        message: `Unexpected \`${key}\` ${quote(value)}, expected ${SITE_DAYS}.`,
      });
      return null;
    }
    if (normal !== value) {
      report(key, {
        severity: 'warning',
        ruleId: 'date-form',
        message: `Unexpected form of \`${key}\` ${quote(value)}, expected \`${normal}\`.`,
      });
    }
    return normal;
  };

  const references = (key: string): Reference[] => {
    const value = fields.get(key);
    if (value == null) return [];
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => {
      const place = Array.isArray(value) ? yaml.placeOfValue([key, index]) : placeOfKey(key);
      if (typeof item === 'string' && item.trim() !== '') return [{target: item.trim(), place}];
      diagnostics.push({
        ...place,
        severity: 'error',
        ruleId: 'front-matter',
        message: `Unexpected \`${key}\` ${quote(item)}, expected a list of file names.`,
      });
      return [];
    });
  };

  /**
   * One that scs-0001 does not know is shown under its own name, if an address can have it. The number of a document may
   * belong to a coming track; one that belongs to a known track contradicts it.
   */
  const readTrack = (): string | undefined => {
    const value = fields.get('track');
    const ofNumber = trackOfNumber(name.number);
    if (typeof value !== 'string' || !TRACK_NAME.test(value) || trackLike(value)) {
      const known = oneOf('track', TRACK_NAMES);
      if (known !== undefined && ofNumber === undefined)
        report('track', {
          severity: 'warning',
          ruleId: 'track-value',
          message: `Unexpected number ${quote(name.number)}, expected a second digit that a track has: ${TRACKS.map((track) => `${track.digit} ${track.name}`).join(', ')}.`,
        });
      return known;
    }
    const advice =
      ofNumber === undefined
        ? 'the document is listed under its own track'
        : `the number ${quote(name.number)} belongs to ${quote(ofNumber)}`;
    report('track', {
      severity: ofNumber === undefined ? 'warning' : 'error',
      ruleId: 'track-value',
      message: `Unexpected \`track\` ${quote(value)}, expected ${quoteList(TRACK_NAMES)}; ${advice}.`,
    });
    return value;
  };

  const supplement = name.kind === 'supplement';
  const type = oneOf('type', supplement ? (['Supplement'] as const) : DOCUMENT_TYPES.slice(0, 3));
  const track = readTrack();
  const status = supplement
    ? null
    : fields.get('status') === PROPOSAL
      ? 'Draft'
      : (oneOf('status', STATUSES) ?? null);
  if (!supplement && fields.get('status') === PROPOSAL) {
    report('status', {
      severity: 'warning',
      ruleId: 'status-value',
      message: 'Unexpected `status` `Proposal`, expected `Draft`, which has replaced it.',
    });
  }
  if (supplement && fields.has('status')) {
    report('status', {
      severity: 'warning',
      ruleId: 'status-value',
      message: 'Unexpected `status` in a supplement, expected none: supplements are informative.',
    });
  }
  if (supplement && fields.get('supplements') == null) {
    report('supplements', {
      severity: 'error',
      ruleId: 'supplements-value',
      message: 'Missing `supplements`, expected the list of documents that this one explains.',
    });
  }
  const title = text('title');
  if (title === undefined) {
    report('title', {
      severity: 'warning',
      ruleId: 'title-value',
      message: 'Missing `title`, expected a page title; the file name is shown instead.',
    });
  }
  for (const key of fields.keys()) {
    if (!ACCEPTED_KEYS.has(key)) report(key, unknownKey(key, KEYS));
  }
  const value: FrontMatter = {
    title,
    type,
    track,
    status,
    description: text('description'),
    stabilizedAt: date('stabilized_at'),
    deprecatedAt: date('deprecated_at'),
    rejectedAt: date('rejected_at'),
    replaces: references('replaces'),
    replacedBy: references('replaced_by'),
    supplements: references('supplements'),
    enhances: references('enhances'),
    renamedFrom: references('renamed_from'),
    placeOfKey,
    has: (key) => fields.get(key) != null,
  };
  return {value, diagnostics};
}
