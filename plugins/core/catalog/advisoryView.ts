import type {Advisory} from '../advisories/advisory';
import type {DeadlineRule, Deadlines} from '../advisories/deadlines';
import {deadlinesOf} from '../advisories/deadlines';
import type {Post} from '../advisories/post';
import {csafPath, osvId} from '../advisories/revisions';
import {fixedVersions, versionRangesText} from '../advisories/versionRange';
import {standardOf} from './advisoryStandards';
import type {Catalog} from './catalog';
import {listedPosts} from './posts';
import {routes} from '../text/routes';
import {siteSettings} from '../text/siteSettings';
import type {DocumentRef} from '../standards/documentRef';
import {documentRef} from '../standards/documentRef';

/** What the page of an advisory tells beside its data; addresses are site-absolute. */
export type AdvisoryView = Advisory & {
  readonly due: Deadlines;
  /** The documents that set its deadlines, as far as the site has them. */
  readonly rules: Partial<Record<DeadlineRule, DocumentRef>>;
  /** Affected versions by component, as text; null where nobody has stated them. */
  readonly affected: readonly {
    readonly name: string;
    readonly versions: string | null;
    /** The first versions with a fix. */
    readonly fixed: readonly string[];
  }[];
  readonly affectedStandards: readonly {
    readonly label: string;
    readonly title: string;
    readonly url: string;
  }[];
  /** The same for programs; null where it is not published. */
  readonly files: {readonly csaf: string; readonly osv: string} | null;
};

/** What a page tells of an advisory. Standards that do not exist are left out; the checks report them. */
export function advisoryView(catalog: Catalog, {url}: Pick<Post, 'url'>, advisory: Advisory): AdvisoryView {
  const due = deadlinesOf(advisory);
  const rules = [...new Set(due.deadlines.map(({rule}) => rule))];
  return {
    ...advisory,
    due,
    rules: Object.fromEntries(
      rules.flatMap((rule) => {
        const found = standardOf(catalog, rule);
        return found?.kind === 'document' ? [[rule, documentRef(found.document)]] : [];
      }),
    ),
    affected: advisory.components.map(({name, versions}) => ({
      name,
      versions: versions && versionRangesText(versions),
      fixed: versions ? fixedVersions(versions) : [],
    })),
    affectedStandards: advisory.standards.flatMap((name) => standardLink(catalog, name) ?? []),
    files: hasFiles(catalog, url, advisory)
      ? {csaf: routes.csaf.document(csafPath(advisory)), osv: routes.osv.document(osvId(advisory.id))}
      : null,
  };
}

function hasFiles(catalog: Catalog, url: string, {id}: Advisory): boolean {
  return (
    siteSettings().parts.csaf && listedPosts(catalog).find(({advisory}) => advisory?.id === id)?.url === url
  );
}

function standardLink(catalog: Catalog, name: string): AdvisoryView['affectedStandards'][number] | undefined {
  const found = standardOf(catalog, name);
  if (found?.kind === 'document') {
    const {id, title, url} = documentRef(found.document);
    return {label: id, title, url};
  }
  const group = found && catalog.numbers.get(found.number);
  return (
    group && {
      label: `scs-${group.number}`,
      title: group.versions.at(-1)?.title ?? '',
      url: routes.number(group.track, group.number),
    }
  );
}

/** An advisory as the pages of a standard that it affects name it. */
export type AdvisoryRef = {readonly id: string; readonly title: string; readonly url: string};

/**
 * The advisories that name a standard, newest first.
 * @param document one of its documents; undefined for the number as a whole
 */
export function advisoriesOn(
  catalog: Catalog,
  number: string,
  document?: {readonly id: string},
): AdvisoryRef[] {
  return listedPosts(catalog).flatMap(({advisory, title, url}) => {
    const isNamed = advisory?.standards.some((name) => {
      const found = standardOf(catalog, name);
      if (found?.kind === 'number') return found.number === number;
      return (
        found !== undefined &&
        (document ? found.document.id === document.id : found.document.number === number)
      );
    });
    return advisory && isNamed === true ? [{id: advisory.id, title, url}] : [];
  });
}
