import {createHash} from 'node:crypto';
import {z} from 'zod';
import {licenceOf} from './licences';
import type {ReleasedPackage} from './packages';

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  properties: z.array(z.looseObject({name: z.string()})).optional(),
  licenses: z.array(z.unknown()).optional(),
});
const npmSbom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({component}),
  components: z.array(component),
  dependencies: z.array(z.object({ref: z.string(), dependsOn: z.array(z.string())})),
});
type Component = z.infer<typeof component>;

/** How npm marks what only developers need. */
const DEVELOPMENT = 'cdx:npm:package:development';

/** What a bill of materials is about, besides what npm says. */
export type BillOf = {
  readonly packages: readonly ReleasedPackage[];
  /** Name and direct dependencies of the project, as in its `package.json`. */
  readonly project: {readonly name: string; readonly dependencies: Readonly<Record<string, string>>};
  readonly moment: Date;
};

/**
 * The bill of materials of a release, made of what `npm sbom` tells of all packages. `--omit dev` would leave out every
 * package that a tool needs as well, React among them (npm/cli#7909); npm 10 lists a package for each of its places.
 * What npm draws by lot or from the clock follows from the content; npm's own version still stands in it.
 */
export function releaseSbom(npmOutput: unknown, {packages, project, moment}: BillOf): string {
  const bill = npmSbom.parse(npmOutput);
  const released = new Map(packages.map((entry) => [`${entry.name}@${entry.version}`, entry]));
  const components = new Map<string, Component>();
  for (const entry of bill.components) {
    const of = released.get(entry['bom-ref']);
    if (of) components.set(entry['bom-ref'], described(entry, of));
  }
  const missing = [...released.keys()].filter((id) => !components.has(id));
  if (missing.length > 0) throw new Error(`npm sbom does not tell of ${missing.join(', ')}`);

  const root = bill.metadata.component['bom-ref'];
  const dependencies = new Map<string, Set<string>>();
  for (const {ref, dependsOn} of bill.dependencies) {
    if (ref !== root && !components.has(ref)) continue;
    const targets = dependsOn.filter(
      (target) => components.has(target) && (ref !== root || nameOf(target) in project.dependencies),
    );
    dependencies.set(ref, new Set([...(dependencies.get(ref) ?? []), ...targets]));
  }

  const {serialNumber: _drawn, ...rest} = bill;
  const content = {
    ...rest,
    metadata: {
      ...bill.metadata,
      timestamp: moment.toISOString(),
      // npm takes the name of the folder.
      component: {...bill.metadata.component, name: project.name},
    },
    components: [...components.values()],
    dependencies: [...dependencies].map(([ref, dependsOn]) => ({ref, dependsOn: [...dependsOn].toSorted()})),
  };
  return `${JSON.stringify({...content, serialNumber: serialOf(JSON.stringify(content))}, null, 2)}\n`;
}

function described({properties = [], ...entry}: Component, released: ReleasedPackage): Component {
  const licence = licenceOf(released);
  return {
    ...entry,
    scope: released.optional ? 'optional' : 'required',
    // True of another place of the same package.
    properties: properties.filter(({name}) => name !== DEVELOPMENT),
    ...(entry.licenses === undefined && licence !== undefined ? {licenses: [{expression: licence}]} : {}),
  };
}

/** @example nameOf('@a/b@1.0.0') // => '@a/b' */
function nameOf(ref: string): string {
  return ref.slice(0, ref.lastIndexOf('@'));
}

/** A UUID of version 8 (RFC 9562), which may be a hash. */
function serialOf(content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
