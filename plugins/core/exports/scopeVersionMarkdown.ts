import type {Catalog} from '../catalog/catalog';
import {moduleDocument} from '../catalog/catalog';
import type {Module, Scope, ScopeVersion} from '../scopes/scope';
import {demandedTestcases, resolveVersion} from '../scopes/scope';
import {versionStanding} from '../scopes/versionOrigin';
import {targetWord} from '../scopes/wording';
import type {IsoDate} from '../text/isoDate';
import {code, h, item, link, list, p} from '../text/mdast';
import {absoluteUrl, pageUrl, routes} from '../text/routes';
import {strings as scopeStrings} from '../scopes/strings';
import {withHead} from './originMarkdown';
import {strings} from './strings';

type Input = {
  readonly catalog: Catalog;
  readonly scope: Scope;
  readonly version: ScopeVersion;
  /** The day that its state is told of. */
  readonly today: IsoDate;
  /** Origin without a slash at its end. */
  readonly siteUrl: string;
};

/** A scope version as Markdown: its state with the day, its address, and its modules with their tests. */
export function scopeVersionMarkdown({catalog, scope, version, today, siteUrl}: Input): string {
  const label = version.version;
  const origin = {
    standing: versionStanding(scope, label, today),
    today,
    url: siteUrl + routes.scopeVersion(scope.id, label),
  };
  const modules = resolveVersion(scope, version).modules.flatMap(({definition, parameters}) => [
    h(2, definition.name),
    list(
      ...moduleFacts(catalog, definition, siteUrl),
      ...parameterItems(parameters),
      ...(definition.untold ? [item(p(scopeStrings.untold))] : targetItems(scope, definition)),
    ),
  ]);
  const kept = version.keptBy ? [p(scopeStrings.kept[version.keptBy](label))] : [];
  return withHead(strings.llms.version(scope.name, label), origin, [...kept, ...modules]);
}

function moduleFacts(catalog: Catalog, definition: Module, siteUrl: string) {
  const url = absoluteUrl(pageUrl(definition.url), siteUrl);
  return [item(p(link(url, moduleDocument(catalog.documents, definition)?.id ?? definition.id)))];
}

function parameterItems(parameters: Readonly<Record<string, string>>) {
  return Object.entries(parameters).map(([name, value]) => item(p(`${name}: `, code(value))));
}

function targetItems(scope: Scope, module: Module) {
  return demandedTestcases(scope, module).map(({target, testcases: tests}) =>
    item(
      p(
        `${targetWord(target)}: `,
        ...tests.flatMap((id, index) => [...(index === 0 ? [] : [', ']), code(id)]),
      ),
    ),
  );
}
