import type {Diagnostic} from '../core/text/diagnostic';
import {reportFindings} from '../files/workingTree';

/** What is used here of the bundlers, which have it in common. */
type Stats = {
  toJson(options: {all: false; errors: true}): {
    errors?: readonly {message: string; moduleName?: string; loc?: string}[] | undefined;
  };
};
type Compiler = {hooks: {done: {tap(name: string, listener: (stats: Stats) => void): void}}};

/**
 * Errors of the bundler that last, in milliseconds: while files are being written, one that is not there yet is no fault.
 */
const LASTING = 1500;

/** A bundler plugin that reports what the bundler could not make, once that has lasted for a moment. */
export class BundlerFindings {
  #timer: NodeJS.Timeout | undefined;

  apply({hooks}: Compiler): void {
    hooks.done.tap('scs-preview', (stats) => {
      clearTimeout(this.#timer);
      const found = bundlerFindings(stats);
      if (found.length === 0) reportFindings('bundler', []);
      else this.#timer = setTimeout(() => reportFindings('bundler', found), LASTING);
    });
  }
}

/** Errors of a compilation as findings. */
export function bundlerFindings(stats: Stats): Diagnostic[] {
  const {errors = []} = stats.toJson({all: false, errors: true});
  return errors.map(({message, moduleName = '', loc = ''}) => {
    const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(loc) ?? [];
    return {
      path: moduleName.replace(/^\.\//, '').split('!').at(-1)?.split('?')[0] || 'docusaurus.config.ts',
      line: Number(line),
      column: Number(column),
      severity: 'error',
      ruleId: 'bundler',
      message: message.replaceAll(ANSI, '').slice(0, 2000),
    };
  });
}

// oxlint-disable-next-line no-control-regex -- the bundler colours its messages
const ANSI = /\u001b\[[\d;]*m/g;
