import type {PlacedTask, TaskSource} from '../scopes/taskSource';
import type {Catalog} from './catalog';
import {moduleDocument} from './catalog';
import {routes} from '../text/routes';
import type {StandardDocument} from '../standards/standard';
import type {Module} from '../scopes/scope';

/** Where checklists get the tasks of a catalog from: the standard itself, and the supplements that explain it. */
export function authoredTasks(catalog: Catalog): TaskSource {
  const withSupplements = (document: StandardDocument) => [
    document,
    ...(catalog.relations.get(document.name)?.supplements ?? []),
  ];
  const listed = (document: StandardDocument, from: number | null): PlacedTask[] =>
    withSupplements(document).flatMap(({id, title, name, tasks}) =>
      tasks.lists
        .filter((list) => list.from === from)
        .flatMap((list) =>
          list.tasks.map((task) => ({
            task,
            from,
            document: {id, title},
            url: `${routes.document(name)}#${list.anchor}`,
          })),
        ),
    );
  /** The documents behind two modules, where the second is a later version of the first. */
  const versionsOf = (from: Module, to: Module) => {
    const [before, after] = [from, to].map((module) => moduleDocument(catalog.documents, module));
    const group = after && catalog.numbers.get(after.number);
    return group && before?.number === after.number && before.version < after.version
      ? {before, after, group}
      : undefined;
  };
  return {
    install(module) {
      const document = moduleDocument(catalog.documents, module);
      return document ? listed(document, null) : [];
    },
    upgrade(from, to) {
      const found = versionsOf(from, to);
      if (!found) return [];
      const {before, after, group} = found;
      const passed = group.versions.filter(
        ({version}) => version > before.version && version <= after.version,
      );
      // Skipped versions count too: what they asked for has not been done yet.
      return passed.flatMap((document) => listed(document, document.version - 1));
    },
    comparison(from, to) {
      const found = versionsOf(from, to);
      return found ? routes.comparison(found.group, found.before.version, found.after.version) : null;
    },
  };
}
