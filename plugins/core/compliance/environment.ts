import {withoutRepeated} from '../text/repeated';
import type {EndReason} from './certificateState';
import {compareText} from '../text/diagnostic';
import * as z from 'zod';
import type {Parsed, Place, SourceFile} from '../text/diagnostic';
import type {IsoDate} from '../text/isoDate';
import {day, namesBadgeVariant, shownName, webAddress} from '../text/shapes';
import {fitLeniently, shapeDiagnostics} from '../text/shape';
import {parseYaml} from '../text/yaml';
import {END_REASONS} from './certificateState';
import {subjectName} from './resultShapes';

/** An environment's id is part of addresses and file names. */
const environmentId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a short name of lower-case letters, digits and `-`')
  // Its page stands beside these.
  .refine(
    (id) => !['apply', 'register', 'verify', 'sheet', 'states', 'manifests'].includes(id),
    'another name: `apply`, `register`, `verify`, `sheet`, `states` and `manifests` are existing addresses',
  );

/**
 * Where an environment is shown: `unlisted` keeps the status page and the badges (scs-0004, regulation 4, asks for that
 * after a certificate has ended), and nothing else.
 */
export const VISIBILITIES = ['listed', 'unlisted'] as const;

const environmentSchema = z.strictObject({
  id: environmentId,
  name: shownName(80),
  operator: shownName(120),
  description: shownName(400).optional(),
  url: webAddress.optional(),
  platform: shownName(60).optional(),
  health_monitor: webAddress.optional(),
  subjects: z.array(subjectName).min(1),
  scopes: z.array(z.string().min(1)).optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  formerly: z.array(environmentId).optional(),
});

/** The shape of `compliance/environments.yaml`. */
export const environmentsSchema = z.strictObject({environments: z.array(environmentSchema)});

/** One product of one operator: a subject, or a group that is as good as its worst member. */
export type Environment = {
  /** Lower-case letters, digits and `-`; part of addresses. */
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly description: string | undefined;
  /** Full address of its own site. */
  readonly url: string | undefined;
  readonly platform: string | undefined;
  /** Full address of its health monitor. */
  readonly healthMonitor: string | undefined;
  /** Names of subjects in snapshots; at least one. */
  readonly subjects: readonly string[];
  /** Scope ids that are shown even without data or certificate. */
  readonly scopes: readonly string[];
  readonly visibility: (typeof VISIBILITIES)[number];
  /** Ids that its page was found under before. */
  readonly formerly: readonly string[];
  readonly place: Place;
};

/** What a certificate can be for: a cloud (scs-0004), an integrator (scs-0007), or another company or project. */
export const CERTIFICATE_KINDS = ['product', 'integrator', 'incubator', 'consultancy'] as const;
/** One of {@link CERTIFICATE_KINDS}. */
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

const certificateSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'a name of letters, digits, `.`, `-`, `_`')
    .refine(
      (id) => !namesBadgeVariant(id),
      'another ending: `.dark`, `.seal` and `.small` are reserved for badges',
    ),
  kind: z.enum(CERTIFICATE_KINDS).default('product'),
  holder: shownName(120),
  environment: z.string().optional(),
  scope: z.string().optional(),
  version: z.string().optional(),
  issued: day,
  valid_until: day,
  ended: z.strictObject({reason: z.enum(END_REASONS), on: day}).optional(),
});

/** The shape of `compliance/certificates.yaml`. */
export const certificatesSchema = z.strictObject({certificates: z.array(certificateSchema)});

/** One entry of the register (scs-0004): environment x scope x scope version, or a person's or company's. */
export type Certificate = {
  readonly id: string;
  readonly kind: CertificateKind;
  readonly holder: string;
  /** Id of the environment, as it is called now; undefined for what is no product. */
  readonly environment: string | undefined;
  /** Id of the scope, as written. */
  readonly scope: string | undefined;
  /** Label of the scope version, as written. */
  readonly version: string | undefined;
  /** First day. */
  readonly issued: IsoDate;
  /** Last day, inclusive. */
  readonly validUntil: IsoDate;
  /** An end that was recorded; null while there is none, also after the last day. */
  readonly ended: {readonly reason: EndReason; readonly on: IsoDate} | null;
  /** All but the end, as written, as JSON with its keys in one order: what the head of the register is made of. */
  readonly entry: string;
  readonly place: Place;
};

/** Reads `environments.yaml`, in its order; an empty file has none. No value for no YAML, or another shape. */
export function parseEnvironments(source: SourceFile): Parsed<readonly Environment[]> {
  const yaml = parseYaml(source);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const document = yaml.value;
  const {value, issues} = fitLeniently(environmentsSchema, document.value ?? {environments: []});
  const diagnostics = shapeDiagnostics(document, issues, 'environment-shape');
  if (!value) return {value: undefined, diagnostics};
  const environments = value.environments.map((raw, index) => ({
    id: raw.id,
    name: raw.name,
    operator: raw.operator,
    description: raw.description,
    url: raw.url,
    platform: raw.platform,
    healthMonitor: raw.health_monitor,
    subjects: raw.subjects,
    scopes: raw.scopes ?? [],
    visibility: raw.visibility ?? ('listed' as const),
    formerly: raw.formerly ?? [],
    place: document.placeOfValue(['environments', index, 'id']),
  }));
  const {items, diagnostics: repeated} = withoutRepeated({
    items: environments,
    what: 'environment',
    idOf: ({id}) => id,
  });
  return {value: items, diagnostics: [...diagnostics, ...repeated]};
}

/**
 * Reads `certificates.yaml`, the append-only register (scs-0004), in its order; an empty file has none. No value for no
 * YAML, or another shape.
 */
export function parseCertificates(source: SourceFile): Parsed<readonly Certificate[]> {
  const yaml = parseYaml(source);
  if (!yaml.value) return {value: undefined, diagnostics: yaml.diagnostics};
  const document = yaml.value;
  const {value, issues} = fitLeniently(certificatesSchema, document.value ?? {certificates: []});
  const diagnostics = shapeDiagnostics(document, issues, 'certificate-shape');
  if (!value) return {value: undefined, diagnostics};
  const certificates = value.certificates.map((raw, index) => ({
    id: raw.id,
    kind: raw.kind,
    holder: raw.holder,
    environment: raw.environment,
    scope: raw.scope,
    version: raw.version,
    issued: raw.issued,
    validUntil: raw.valid_until,
    ended: raw.ended ?? null,
    entry: JSON.stringify({
      id: raw.id,
      kind: raw.kind,
      holder: raw.holder,
      environment: raw.environment ?? null,
      scope: raw.scope ?? null,
      version: raw.version ?? null,
      issued: raw.issued,
      valid_until: raw.valid_until,
    }),
    place: document.placeOfValue(['certificates', index, 'id']),
  }));
  const {items, diagnostics: repeated} = withoutRepeated({
    items: certificates,
    what: 'certificate',
    // They name files, and not every disk tells upper from lower case.
    idOf: ({id}) => id.toLowerCase(),
  });
  return {value: items, diagnostics: [...diagnostics, ...repeated]};
}

/**
 * Certificates with their environments as they are called now. Entries of the register keep the name that the
 * environment had: they are never edited.
 */
export function withCurrentEnvironments(
  certificates: readonly Certificate[],
  environments: readonly Environment[],
): readonly Certificate[] {
  const current = new Map(environments.flatMap(({id, formerly}) => formerly.map((former) => [former, id])));
  // An id that is in use is nobody's former one.
  for (const {id} of environments) current.delete(id);
  return certificates.map((certificate) => ({
    ...certificate,
    environment: current.get(certificate.environment ?? '') ?? certificate.environment,
  }));
}

/** Certificates by their first day, newest first; then by id. */
export function registerOrder(certificates: readonly Certificate[]): Certificate[] {
  return certificates.toSorted((a, b) => compareText(b.issued, a.issued) || compareText(a.id, b.id));
}
