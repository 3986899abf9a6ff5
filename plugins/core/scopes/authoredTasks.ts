import type {Catalog} from '../catalog';
import {moduleDocument} from '../catalog';
import {routes} from '../routes';
import type {StandardDocument} from '../standards/standard';
import type {AuthoredTask} from '../standards/task';
import type {Module} from './scope';

/** A task with the place where its author explains it. */
export type PlacedTask = {
  readonly task: AuthoredTask;
  /** The document that has it: a standard or a supplement. */
  readonly document: {readonly id: string; readonly title: string};
  /** Version that is upgraded from; null for an installation. */
  readonly from: number | null;
  /** Site-absolute, with the section. */
  readonly url: string;
};

/** Where checklists get authors' tasks from. */
export type TaskSource = {
  install(module: Module): PlacedTask[];
  /** From one module to the one that takes its place, over all versions of the standard in between. */
  upgrade(from: Module, to: Module): PlacedTask[];
};

/** Tasks of a catalog: those of the standard, and of the supplements that explain it. */
export function authoredTasks(catalog: Catalog): TaskSource {
  const withSupplements = (document: StandardDocument) => [document, ...(catalog.relations.get(document.name)?.supplements ?? [])];
  const listed = (document: StandardDocument, from: number | null): PlacedTask[] =>
    withSupplements(document).flatMap(({id, title, name, tasks}) =>
      tasks.lists
        .filter((list) => list.from === from)
        .flatMap((list) => list.tasks.map((task) => ({task, from, document: {id, title}, url: `${routes.document(name)}#${list.anchor}`}))),
    );
  return {
    install(module) {
      const document = moduleDocument(catalog.documents, module);
      return document ? listed(document, null) : [];
    },
    upgrade(from, to) {
      const [old, fresh] = [from, to].map((module) => moduleDocument(catalog.documents, module));
      if (!old || !fresh || old.number !== fresh.number) return [];
      const steps = (catalog.numbers.get(fresh.number)?.versions ?? []).filter(
        ({version}) => version > old.version && version <= fresh.version,
      );
      // Skipped versions count too: what they asked for has not been done yet.
      return steps.flatMap((document) => listed(document, document.version - 1));
    },
  };
}
