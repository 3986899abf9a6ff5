import {Joi} from '@docusaurus/utils-validation';
import type {RouteBases} from '../core/text/siteSettings';
import {ROUTE_BASES} from '../core/text/siteSettings';
import {folderUrl} from '../files/folderUrl';
import {pictureHosts} from '../files/pictureHosts';
import type {FolderName} from '../files/sourceFolders';

/** What of a site the preset makes; the pages of standards, scopes and certification are always there. */
export type PresetParts = {
  /** List of advisories. */
  readonly security: boolean;
  /** Advisories for programs, as a provider of CSAF, as OSV and as `security.txt`, and the policy that names them. */
  readonly csaf: boolean;
  /** Addresses that pages had before; one that has a page in the site leads there. */
  readonly redirects: boolean;
  /** Pictures that stand for our pages where their addresses are shared. */
  readonly sharing: boolean;
  /** An item of the type `custom-standards` for the bar at the top: the tree of standards. */
  readonly menu: boolean;
  /** The page at `/`. */
  readonly home: boolean;
  /** A blog of ours; else the site's own is read for advisories. */
  readonly blog: boolean;
  /** A search of ours, in the bar at the top and as a page. */
  readonly search: boolean;
  /** A Content-Security-Policy in every page of the site, and as files of headers. */
  readonly policy: boolean;
  /** Icons and colours that every page of the site names, made of `logo`. */
  readonly icons: boolean;
  /** `/llms.txt`. */
  readonly llms: boolean;
  /** Fonts of ours, code without the classic theme's start, fetching ahead only when idle: on every page of the site. */
  readonly lean: boolean;
};

/** Options of the preset, with what is left out filled in. */
export type PresetOptions = {
  /** Of all plugins in it. */
  readonly id: string;
  /** Folders with the sources, relative to the site or absolute; `SCS_…_DIR` in the environment wins. */
  readonly folders: {readonly [Name in FolderName]?: string};
  /** Where sections begin, below the base URL of the site. */
  readonly routes: RouteBases;
  /** Addresses of folders in the repository that the sources come from, ending in `/`. */
  readonly repository: {
    readonly standards: {
      /** Relative links in documents lead there. */
      readonly view: string;
      /** Left out, there is no link for editing. */
      readonly edit?: string;
    };
    readonly scopes: {readonly view: string};
  };
  readonly parts: PresetParts;
  /** Names of hosts whose pictures texts may show, such as `github.com`; pictures of all others become links. */
  readonly pictureHosts: readonly string[];
  /** SVG file of the icons, relative to the site. */
  readonly logo?: string;
  /** What the feeds of our blog say. */
  readonly blog: {readonly title: string; readonly description: string};
  /** Moment, with its zone, after which nobody should rely on `security.txt`; left out, it follows from the day of the build. */
  readonly securityTxtExpires?: string;
  /** Whether the clouds in the site's own folder are made up, which pages say. */
  readonly demonstration: boolean;
  /** Whether to take keys and tokens out of the environment before anything is read, for the whole build. */
  readonly hideSecrets: boolean;
};

type Partly<T> = {readonly [Key in keyof T]?: T[Key] extends object ? Partly<T[Key]> : T[Key]};
/** Options as a site writes them: all may be left out. */
export type PresetOptionsInput = Partly<Omit<PresetOptions, 'pictureHosts'>> & {
  readonly pictureHosts?: readonly string[];
};

const REPOSITORY = 'https://github.com/SovereignCloudStack/standards/blob/main';

const DEFAULT_PARTS: PresetParts = {
  security: true,
  csaf: false,
  redirects: true,
  sharing: true,
  menu: false,
  home: false,
  blog: false,
  search: false,
  policy: false,
  icons: false,
  llms: false,
  lean: false,
};

const routeBase = Joi.string().pattern(
  /^(?:\/[\w~-][\w.~-]*)+$/,
  'a path with a slash at its start and none at its end',
);

/** An object whose fields all have defaults. */
const filled = (fields: Record<string, Joi.Schema>) => Joi.object(fields).default();
const each = <Value>(values: Readonly<Record<string, Value>>, schemaOf: (value: Value) => Joi.Schema) =>
  filled(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, schemaOf(value)])));

const folder = Joi.string();

const schema = Joi.object<PresetOptions>({
  id: Joi.string()
    .pattern(/^[\w-]+$/, 'letters, digits, `-` and `_`')
    .default('default'),
  folders: filled({standards: folder, scopes: folder, compliance: folder, blog: folder}),
  routes: each(ROUTE_BASES, (base) => routeBase.default(base)),
  repository: filled({
    standards: filled({view: folderUrl.default(`${REPOSITORY}/Standards/`), edit: folderUrl}),
    scopes: filled({view: folderUrl.default(`${REPOSITORY}/Tests/`)}),
  }),
  parts: each(DEFAULT_PARTS, (isOn) => Joi.boolean().strict().default(isOn)),
  pictureHosts,
  logo: Joi.string(),
  blog: filled({
    title: Joi.string().default('Blog'),
    description: Joi.string().default('News about standards, certification and security'),
  }),
  securityTxtExpires: Joi.string().isoDate(),
  demonstration: Joi.boolean().strict().default(false),
  hideSecrets: Joi.boolean().strict().default(false),
});

/**
 * Checks the options of a site and fills in what is left out.
 * @throws Error that names every option with something wrong, and what is expected
 */
export function readOptions(input: unknown): PresetOptions {
  const {value, error} = schema.validate(input === undefined ? {} : input, {
    abortEarly: false,
    convert: false,
    messages: {'string.pattern.name': '{{#label}} is {:[.]}, expected {{#name}}'},
  });
  const faults = error?.details.map(({message}) => message) ?? [];
  if (faults.length === 0) faults.push(...crossFaults(value));
  if (faults.length > 0)
    throw new Error(
      `Unexpected options of \`docusaurus-preset-standards\`:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  return value;
}

/** What is wrong between options that are each right. */
function crossFaults({parts, logo, routes}: PresetOptions): string[] {
  const bases = (Object.keys(ROUTE_BASES) as (keyof RouteBases)[]).map(
    (name) => [name, routes[name]] as const,
  );
  return [
    ...(parts.icons && logo === undefined
      ? ['"logo" is required where "parts.icons" is on: an SVG file']
      : []),
    ...bases.flatMap(([name, base], index) =>
      bases
        .slice(0, index)
        .filter(([, other]) => other === base)
        .map(
          ([other]) => `"routes.${name}" is the same as "routes.${other}", expected another than \`${base}\``,
        ),
    ),
  ];
}
