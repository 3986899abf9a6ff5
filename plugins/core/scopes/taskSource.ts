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

/** Where checklists get from what the standards themselves say. */
export type TaskSource = {
  /** What an installation has to do; empty where the authors say nothing. */
  install(module: Module): PlacedTask[];
  /** From one module to the one that takes its place, over all versions of the standard in between. */
  upgrade(from: Module, to: Module): PlacedTask[];
  /**
   * Site-absolute address of the comparison of the standards behind two modules; null where they are not two versions
   * of one.
   */
  comparison(from: Module, to: Module): string | null;
};
