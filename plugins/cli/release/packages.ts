import fs from 'node:fs';
import path from 'node:path';

/** A package that the site or its commands need when they run; not one that only develops them. */
export type ReleasedPackage = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; missing where the package does not state one. */
  readonly licence?: string;
  /** Needed on some platforms only. */
  readonly optional: boolean;
};

type Locked = {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
  readonly optional?: true;
};
type Manifest = {
  readonly license?: string | {readonly type?: string};
  /** How it was written before 2015. */
  readonly licenses?: readonly {readonly type?: string}[];
};

/** All of the lock file, each once, by name and version. Licences come from what is installed, else from the lock file. */
export function releasedPackages(siteDir: string): ReleasedPackage[] {
  const lock = JSON.parse(fs.readFileSync(path.join(siteDir, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const byId = new Map<string, ReleasedPackage>();
  for (const [place, locked] of Object.entries(lock.packages)) {
    if (place === '' || locked.dev) continue;
    // One that is installed by another name has its own in the lock file.
    const name = locked.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = statedLicence(path.join(siteDir, place)) ?? locked.license;
    const id = `${name}@${locked.version}`;
    byId.set(id, {
      name,
      version: locked.version,
      ...(licence === undefined ? {} : {licence}),
      optional: locked.optional === true && byId.get(id)?.optional !== false,
    });
  }
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, released]) => released);
}

function statedLicence(folder: string): string | undefined {
  const file = path.join(folder, 'package.json');
  // Those of other platforms are not installed.
  if (!fs.existsSync(file)) return undefined;
  const {license, licenses} = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  if (typeof license === 'string') return license;
  // A list meant a choice.
  return license?.type ?? licenses?.flatMap(({type}) => type ?? []).join(' OR ');
}
